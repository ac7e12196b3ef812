package io.baton.records;

import io.baton.events.CompanySize;
import io.baton.events.Contact;
import io.baton.events.FindPartners;
import io.baton.events.LeadType;
import io.baton.events.Problem;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.events.Sender;
import io.baton.events.Target;
import io.baton.lifecycle.check.Finding;
import io.baton.lifecycle.check.Findings;
import io.baton.lifecycle.rfi.RfiLimits;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What an RFI must be to be taken in: every problem at once, each with its field. Pure. */
public final class RfiCheck {
    private static final int MOST_WANTED = 50;

    private final Findings findings = new Findings();
    private final String path;

    private RfiCheck(String path) {
        this.path = path;
    }

    /**
     * @param key the record's key, which must be the RFI's id
     * @return what is wrong; empty if nothing is
     */
    public static List<Problem> problems(String key, RfiSubmission submission) {
        return findings(key, submission).stream()
                .map(finding -> new Problem(finding.field(), finding.reason()))
                .toList();
    }

    /**
     * @param key the record's key, which must be the RFI's id
     * @return what is wrong; empty if nothing is
     */
    public static List<Finding> findings(String key, RfiSubmission submission) {
        RfiCheck check = new RfiCheck(submission.getFurther() == null ? "submitted" : "further");
        check.findings.line("rfiId", submission.getRfiId());
        check.findings.that(submission.getRfiId().equals(key), "rfiId", "must be the record's key");
        long asked = Stream.of(submission.getSubmitted(), submission.getWithdrawn(), submission.getFurther())
                .filter(Objects::nonNull)
                .count();
        check.findings.that(asked == 1, "submitted", "exactly one of submitted, withdrawn and further must be set");
        if (submission.getSubmitted() != null) check.submitted(submission.getSubmitted());
        if (submission.getFurther() != null) check.further(submission.getFurther());
        return check.findings.found();
    }

    private void further(RfiSubmitted rfi) {
        submitted(rfi);
        findings.that(
                rfi.getFindPartners() == null, field("findPartners"), "must be absent: further targets are chosen");
    }

    private void submitted(RfiSubmitted rfi) {
        findings.that(rfi.getLeadType() != LeadType.UNKNOWN, field("leadType"), "is unknown");
        findings.line(field("company"), rfi.getCompany());
        contact(rfi.getContact());
        findings.country(field("country"), rfi.getCountry());
        findings.line(field("region"), rfi.getRegion());
        findings.that(rfi.getCompanySize() != CompanySize.UNKNOWN, field("companySize"), "is unknown");
        findings.language(field("language"), rfi.getLanguage());
        findings.freeText(field("need"), rfi.getNeed());
        solutions(rfi.getSolutions());
        if (rfi.getFindPartners() == null) targets(rfi.getTargets());
        else find(rfi);
        sender(rfi);
        if (rfi.getCampaignId() != null) findings.line(field("campaignId"), rfi.getCampaignId());
    }

    private void contact(Contact contact) {
        findings.line(field("contact.name"), contact.getName());
        findings.email(field("contact.email"), contact.getEmail());
        findings.phone(field("contact.phone"), contact.getPhone());
    }

    private void solutions(List<String> solutions) {
        findings.atMost(field("solutions"), solutions, MOST_WANTED);
        for (int i = 0; i < solutions.size(); i++) findings.line(field("solutions[") + i + "]", solutions.get(i));
    }

    private void find(RfiSubmitted rfi) {
        FindPartners find = rfi.getFindPartners();
        findings.that(rfi.getTargets().isEmpty(), field("targets"), "must be empty if partners are to be found");
        boolean some = find.getMost() >= 1 && find.getMost() <= RfiLimits.MOST_TARGETS;
        findings.that(some, field("findPartners.most"), "must be from 1 to " + RfiLimits.MOST_TARGETS);
        findings.lines(field("findPartners.services"), find.getServices(), MOST_WANTED);
        findings.lines(field("findPartners.industries"), find.getIndustries(), MOST_WANTED);
    }

    private void targets(List<Target> targets) {
        findings.that(!targets.isEmpty(), field("targets"), "must be at least one");
        findings.atMost(field("targets"), targets, RfiLimits.MOST_TARGETS);
        Set<Target> seen = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            String field = field("targets[") + i + "]";
            findings.line(field + ".profileId", targets.get(i).getProfileId());
            findings.line(field + ".location", targets.get(i).getLocation());
            findings.that(seen.add(targets.get(i)), field, "is named twice");
        }
    }

    private void sender(RfiSubmitted rfi) {
        Sender sender = rfi.getSender();
        if (sender == null) {
            boolean inquiry = rfi.getLeadType() == LeadType.CUSTOMER_INQUIRY;
            findings.that(inquiry, field("sender"), "is required for a qualified lead");
            return;
        }
        findings.line(field("sender.name"), sender.getName());
        findings.email(field("sender.email"), sender.getEmail());
    }

    private String field(String name) {
        return path + "." + name;
    }
}
