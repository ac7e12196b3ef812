package io.baton.projections.engine;

import io.baton.events.CompanySize;
import io.baton.events.Contact;
import io.baton.events.LeadType;
import io.baton.events.Problem;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.events.Sender;
import io.baton.events.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an RFI must be to be taken in: every problem at once, each with its field. Pure. */
public final class RfiCheck {
    static final int MOST_TARGETS = 20;
    private static final int SHORT = 200;
    private static final int LONG = 4_000;
    private static final int MOST_SOLUTIONS = 50;
    /** More help nobody, and the result has to fit into a record. */
    private static final int MOST_PROBLEMS = 50;

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<Problem> problems = new ArrayList<>();

    private RfiCheck() {}

    /**
     * @param key the record's key, which must be the RFI's id
     * @return what is wrong; empty if nothing is
     */
    public static List<Problem> problems(String key, RfiSubmission submission) {
        RfiCheck check = new RfiCheck();
        check.text("rfiId", submission.getRfiId(), SHORT);
        check.that(submission.getRfiId().equals(key), "rfiId", "must be the record's key");
        boolean one = (submission.getSubmitted() == null) != (submission.getWithdrawn() == null);
        check.that(one, "submitted", "exactly one of submitted and withdrawn must be set");
        if (submission.getSubmitted() != null) check.submitted(submission.getSubmitted());
        return check.problems.stream().limit(MOST_PROBLEMS).toList();
    }

    private void submitted(RfiSubmitted rfi) {
        that(rfi.getLeadType() != LeadType.UNKNOWN, "submitted.leadType", "is unknown");
        text("submitted.company", rfi.getCompany(), SHORT);
        contact(rfi.getContact());
        that(COUNTRIES.contains(rfi.getCountry()), "submitted.country", "must be an ISO 3166-1 alpha-2 code");
        text("submitted.region", rfi.getRegion(), SHORT);
        that(rfi.getCompanySize() != CompanySize.UNKNOWN, "submitted.companySize", "is unknown");
        that(LANGUAGE.matcher(rfi.getLanguage()).matches(), "submitted.language", "must be a BCP 47 language tag");
        freeText("submitted.need", rfi.getNeed());
        solutions(rfi.getSolutions());
        targets(rfi.getTargets());
        sender(rfi);
        if (rfi.getCampaignId() != null) text("submitted.campaignId", rfi.getCampaignId(), SHORT);
    }

    private void contact(Contact contact) {
        text("submitted.contact.name", contact.getName(), SHORT);
        that(ContactForms.isEmail(contact.getEmail()), "submitted.contact.email", "must be an e-mail address");
        if (contact.getPhone() != null)
            that(ContactForms.isPhone(contact.getPhone()), "submitted.contact.phone", "must be a phone number");
    }

    private void solutions(List<String> solutions) {
        that(solutions.size() <= MOST_SOLUTIONS, "submitted.solutions", "must be at most " + MOST_SOLUTIONS);
        for (int i = 0; i < solutions.size(); i++) text("submitted.solutions[" + i + "]", solutions.get(i), SHORT);
    }

    private void targets(List<Target> targets) {
        that(!targets.isEmpty(), "submitted.targets", "must be at least one");
        that(targets.size() <= MOST_TARGETS, "submitted.targets", "must be at most " + MOST_TARGETS);
        Set<Target> seen = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            String field = "submitted.targets[" + i + "]";
            text(field + ".profileId", targets.get(i).getProfileId(), SHORT);
            text(field + ".location", targets.get(i).getLocation(), SHORT);
            that(seen.add(targets.get(i)), field, "is named twice");
        }
    }

    private void sender(RfiSubmitted rfi) {
        Sender sender = rfi.getSender();
        if (sender == null) {
            boolean inquiry = rfi.getLeadType() == LeadType.CUSTOMER_INQUIRY;
            that(inquiry, "submitted.sender", "is required for a qualified lead");
            return;
        }
        text("submitted.sender.name", sender.getName(), SHORT);
        that(ContactForms.isEmail(sender.getEmail()), "submitted.sender.email", "must be an e-mail address");
    }

    private void text(String field, String text, int longest) {
        that(!text.isBlank(), field, "must not be blank");
        that(text.length() <= longest, field, "must be at most " + longest + " characters");
        that(text.chars().noneMatch(Character::isISOControl), field, "must not contain control characters");
    }

    private void freeText(String field, String text) {
        that(!text.isBlank(), field, "must not be blank");
        that(text.length() <= LONG, field, "must be at most " + LONG + " characters");
    }

    private void that(boolean holds, String field, String otherwise) {
        if (!holds) problems.add(new Problem(field, otherwise));
    }
}
