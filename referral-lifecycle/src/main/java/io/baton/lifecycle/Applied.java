package io.baton.lifecycle;

import java.time.Duration;
import java.time.Instant;

/**
 * A decision that was applied, remembered so that its repeat gets the same answer.
 *
 * @param decisionId the decision
 * @param fingerprint of its content
 * @param version the referral's version that it led to
 * @param at when
 */
public record Applied(String decisionId, long fingerprint, long version, Instant at) {
    /** How long an answer is remembered. */
    public static final Duration REMEMBERED = Duration.ofDays(7);

    boolean remembered(Instant now) {
        return at.plus(REMEMBERED).isAfter(now);
    }
}
