package io.baton.projections.engine;

import io.baton.events.CompanySize;
import io.baton.events.Contact;
import io.baton.events.FindPartners;
import io.baton.events.LeadType;
import io.baton.events.Problem;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.events.Sender;
import io.baton.events.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an RFI must be to be taken in: every problem at once, each with its field. Pure. */
public final class RfiCheck {
    static final int MOST_TARGETS = 20;
    private static final int MOST_WANTED = 50;

    private final Findings findings = new Findings();

    private RfiCheck() {}

    /**
     * @param key the record's key, which must be the RFI's id
     * @return what is wrong; empty if nothing is
     */
    public static List<Problem> problems(String key, RfiSubmission submission) {
        RfiCheck check = new RfiCheck();
        check.findings.line("rfiId", submission.getRfiId());
        check.findings.that(submission.getRfiId().equals(key), "rfiId", "must be the record's key");
        boolean one = (submission.getSubmitted() == null) != (submission.getWithdrawn() == null);
        check.findings.that(one, "submitted", "exactly one of submitted and withdrawn must be set");
        if (submission.getSubmitted() != null) check.submitted(submission.getSubmitted());
        return check.findings.found();
    }

    private void submitted(RfiSubmitted rfi) {
        findings.that(rfi.getLeadType() != LeadType.UNKNOWN, "submitted.leadType", "is unknown");
        findings.line("submitted.company", rfi.getCompany());
        contact(rfi.getContact());
        findings.country("submitted.country", rfi.getCountry());
        findings.line("submitted.region", rfi.getRegion());
        findings.that(rfi.getCompanySize() != CompanySize.UNKNOWN, "submitted.companySize", "is unknown");
        findings.language("submitted.language", rfi.getLanguage());
        findings.freeText("submitted.need", rfi.getNeed());
        solutions(rfi.getSolutions());
        if (rfi.getFindPartners() == null) targets(rfi.getTargets());
        else find(rfi);
        sender(rfi);
        if (rfi.getCampaignId() != null) findings.line("submitted.campaignId", rfi.getCampaignId());
    }

    private void contact(Contact contact) {
        findings.line("submitted.contact.name", contact.getName());
        findings.email("submitted.contact.email", contact.getEmail());
        findings.phone("submitted.contact.phone", contact.getPhone());
    }

    private void solutions(List<String> solutions) {
        findings.atMost("submitted.solutions", solutions, MOST_WANTED);
        for (int i = 0; i < solutions.size(); i++) findings.line("submitted.solutions[" + i + "]", solutions.get(i));
    }

    private void find(RfiSubmitted rfi) {
        FindPartners find = rfi.getFindPartners();
        findings.that(rfi.getTargets().isEmpty(), "submitted.targets", "must be empty if partners are to be found");
        boolean some = find.getMost() >= 1 && find.getMost() <= MOST_TARGETS;
        findings.that(some, "submitted.findPartners.most", "must be from 1 to " + MOST_TARGETS);
        findings.lines("submitted.findPartners.services", find.getServices(), MOST_WANTED);
        findings.lines("submitted.findPartners.industries", find.getIndustries(), MOST_WANTED);
    }

    private void targets(List<Target> targets) {
        findings.that(!targets.isEmpty(), "submitted.targets", "must be at least one");
        findings.atMost("submitted.targets", targets, MOST_TARGETS);
        Set<Target> seen = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            String field = "submitted.targets[" + i + "]";
            findings.line(field + ".profileId", targets.get(i).getProfileId());
            findings.line(field + ".location", targets.get(i).getLocation());
            findings.that(seen.add(targets.get(i)), field, "is named twice");
        }
    }

    private void sender(RfiSubmitted rfi) {
        Sender sender = rfi.getSender();
        if (sender == null) {
            boolean inquiry = rfi.getLeadType() == LeadType.CUSTOMER_INQUIRY;
            findings.that(inquiry, "submitted.sender", "is required for a qualified lead");
            return;
        }
        findings.line("submitted.sender.name", sender.getName());
        findings.email("submitted.sender.email", sender.getEmail());
    }
}
