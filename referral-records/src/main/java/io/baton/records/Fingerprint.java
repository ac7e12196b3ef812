package io.baton.records;

import io.baton.events.ReferralDecision;
import io.baton.events.RfiSubmission;
import java.util.Set;

/** A hash of what is asked, without who, when and under which id: it distinguishes a repeated request from a reused id. */
public final class Fingerprint {
    /** The program's eligible solutions and policy may change between a request and its repeat, so they do not count either. */
    private static final ContentHash OF_A_DECISION = ContentHash.without(Set.of(
            "decisionId",
            "actor",
            "correlationId",
            "expectedVersion",
            "onlyAsContact",
            "eligibleSolutions",
            "lastCallBeforeMillis",
            "correctableMillis"));

    /** A publisher that sends an RFI again may give it a new time. */
    private static final ContentHash OF_A_SUBMISSION = ContentHash.without(Set.of("submittedAt"));

    private Fingerprint() {}

    /** @return the same for decisions that ask the same of the same referral, in whatever order its sets come */
    public static long of(ReferralDecision decision) {
        return OF_A_DECISION.of(MeantDecision.of(decision));
    }

    /** @return the same for submissions that mean the same under the same id, however they are typed */
    public static long of(RfiSubmission submission) {
        return OF_A_SUBMISSION.of(MeantSubmission.of(submission));
    }

    /**
     * Releases before this rule compared what was typed, letter by letter; their results are still kept.
     *
     * @return whether a kept result's hash is that of this submission
     */
    public static boolean matches(RfiSubmission submission, long kept) {
        return kept == of(submission) || kept == OF_A_SUBMISSION.of(submission);
    }
}
