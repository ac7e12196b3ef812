package io.baton.records;

import io.baton.events.Problem;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.check.Finding;
import io.baton.lifecycle.rfi.LeadType;
import io.baton.lifecycle.rfi.RfiCheck;
import io.baton.lifecycle.rfi.Submission;
import io.baton.lifecycle.rfi.Submission.Request;
import io.baton.lifecycle.rfi.Target;
import java.util.List;
import java.util.Optional;

/** What somebody sends about an RFI, from the contract to the rules. Whatever it holds, it can be read: the rules judge it. */
public final class SubmissionRecords {
    private SubmissionRecords() {}

    /**
     * @param key the record's key
     * @return what is wrong with the submission, as its result says it; empty if nothing is
     */
    public static List<Problem> problems(String key, RfiSubmission submission) {
        return findings(key, submission).stream()
                .map(finding -> new Problem(finding.field(), finding.reason()))
                .toList();
    }

    /** @return what is wrong with the submission by {@link RfiCheck} */
    public static List<Finding> findings(String key, RfiSubmission submission) {
        return RfiCheck.problems(key, toRules(submission));
    }

    static Submission toRules(RfiSubmission submission) {
        return new Submission(
                submission.getRfiId(),
                Optional.ofNullable(submission.getSubmitted()).map(SubmissionRecords::request),
                Optional.ofNullable(submission.getFurther()).map(SubmissionRecords::request),
                submission.getWithdrawn() != null);
    }

    private static Request request(RfiSubmitted rfi) {
        return new Request(
                Named.known(LeadType.class, rfi.getLeadType()),
                rfi.getCompany(),
                new Submission.Contact(
                        rfi.getContact().getName(),
                        rfi.getContact().getEmail(),
                        Optional.ofNullable(rfi.getContact().getPhone())),
                rfi.getCountry(),
                rfi.getRegion(),
                Named.known(CompanySize.class, rfi.getCompanySize()),
                rfi.getLanguage(),
                rfi.getNeed(),
                rfi.getSolutions(),
                rfi.getTargets().stream()
                        .map(target -> new Target(target.getProfileId(), target.getLocation()))
                        .toList(),
                Optional.ofNullable(rfi.getFindPartners())
                        .map(find ->
                                new Submission.FindPartners(find.getMost(), find.getServices(), find.getIndustries())),
                Optional.ofNullable(rfi.getSender())
                        .map(sender -> new Submission.Sender(sender.getName(), sender.getEmail())),
                Optional.ofNullable(rfi.getCampaignId()));
    }
}
