package io.baton.records;

import io.baton.events.Contact;
import io.baton.events.FindPartners;
import io.baton.events.Problem;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.events.Sender;
import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.check.Codes;
import io.baton.lifecycle.check.Days;
import io.baton.lifecycle.check.EmailAddress;
import io.baton.lifecycle.check.Finding;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.rfi.LeadType;
import io.baton.lifecycle.rfi.RfiCheck;
import io.baton.lifecycle.rfi.Submission;
import io.baton.lifecycle.rfi.Submission.Request;
import io.baton.lifecycle.rfi.Target;
import java.time.Instant;
import java.util.ArrayList;
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

    /**
     * @param appendedAt when the record was appended: no record's own time may be far from it
     * @return what is wrong with the submission, as its result says it; empty if nothing is
     */
    public static List<Problem> problems(String key, RfiSubmission submission, Instant appendedAt) {
        List<Problem> problems = new ArrayList<>(problems(key, submission));
        if (!Days.sentBefore(submission.getSubmittedAt(), appendedAt))
            problems.add(new Problem("submittedAt", "must be within ten years before, or a day after, it is received"));
        return problems;
    }

    /** @return what is wrong with the submission by {@link RfiCheck} */
    public static List<Finding> findings(String key, RfiSubmission submission) {
        return RfiCheck.problems(key, toRules(submission));
    }

    /**
     * The engine reads each submission so, and the API each that it sends: what a blank field or a space around a word means, both
     * know from here.
     *
     * @return the submission as it is meant: without blank fields and the spaces around others, with addresses and tags in the form
     *     of their standards, and each entry of a list that is a set once
     */
    public static RfiSubmission read(RfiSubmission typed) {
        // A withdrawal stays as typed: its blank field would otherwise take back every referral.
        return RfiSubmission.newBuilder(typed)
                .setSubmitted(read(typed.getSubmitted()))
                .setFurther(read(typed.getFurther()))
                .build();
    }

    private static RfiSubmitted read(RfiSubmitted typed) {
        if (typed == null) return null;
        return RfiSubmitted.newBuilder(typed)
                .setCompany(orEmpty(Typed.line(typed.getCompany())))
                .setContact(new Contact(
                        orEmpty(Typed.line(typed.getContact().getName())),
                        orEmpty(EmailAddress.read(typed.getContact().getEmail())),
                        Typed.line(typed.getContact().getPhone())))
                .setCountry(orEmpty(Codes.readCountry(typed.getCountry())))
                .setRegion(orEmpty(Typed.line(typed.getRegion())))
                .setLanguage(orEmpty(Codes.readLanguage(typed.getLanguage())))
                .setNeed(orEmpty(Typed.text(typed.getNeed())))
                .setSolutions(Typed.set(typed.getSolutions()))
                .setTargets(
                        typed.getTargets().stream().map(SubmissionRecords::read).toList())
                .setFindPartners(read(typed.getFindPartners()))
                .setCampaignId(Typed.line(typed.getCampaignId()))
                .setSender(read(typed.getSender()))
                .build();
    }

    private static io.baton.events.Target read(io.baton.events.Target typed) {
        return new io.baton.events.Target(
                orEmpty(Typed.line(typed.getProfileId())), orEmpty(Typed.line(typed.getLocation())));
    }

    private static FindPartners read(FindPartners typed) {
        if (typed == null) return null;
        return new FindPartners(typed.getMost(), Typed.set(typed.getServices()), Typed.set(typed.getIndustries()));
    }

    private static Sender read(Sender typed) {
        if (typed == null) return null;
        return new Sender(
                orEmpty(Typed.line(typed.getName())),
                orEmpty(EmailAddress.read(typed.getEmail())),
                typed.getPartnerId());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
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
