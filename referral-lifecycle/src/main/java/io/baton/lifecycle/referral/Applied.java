package io.baton.lifecycle.referral;

import java.time.Duration;
import java.time.Instant;

/**
 * A granted decision, remembered so that its repeat gets the same answer. A referral remembers its last {@link #MOST_REMEMBERED}
 * decisions, each for {@link #REMEMBERED}: many edits must not grow its state without end.
 *
 * @param decisionId the decision
 * @param fingerprint of its content
 * @param version the referral's version that it led to
 * @param at when
 */
public record Applied(String decisionId, long fingerprint, long version, Instant at) {
    /** How long an answer is remembered. */
    public static final Duration REMEMBERED = Duration.ofDays(7);

    /** How many of one referral are remembered: more than people decide of one deal in a week. */
    public static final int MOST_REMEMBERED = 100;

    boolean remembered(Instant now) {
        return at.plus(REMEMBERED).isAfter(now);
    }
}
