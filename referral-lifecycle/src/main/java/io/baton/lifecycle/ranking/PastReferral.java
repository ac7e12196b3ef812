package io.baton.lifecycle.ranking;

import io.baton.lifecycle.ranking.TrackRecord.Deal;
import io.baton.lifecycle.referral.Change;
import io.baton.lifecycle.referral.Outcome;
import io.baton.lifecycle.referral.Referral;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What an ended referral adds to its partner's track record (L15).
 *
 * @param endedAt when it ended
 * @param answer the response time that counts, from {@link #answer}; empty if it counts none
 * @param won the deal that was won; empty if none was, or if it resembles no need for want of the customer's size
 */
public record PastReferral(Instant endedAt, Optional<Duration> answer, Optional<Deal> won) {
    /** @return when the partner answered the customer. Accepting and declining answer; expiry and withdrawal do not */
    public static Optional<Instant> answeredAt(Referral.Archived referral) {
        Optional<Instant> declinedAt =
                Optional.of(referral.archivedAt()).filter(_ -> referral.ending() instanceof Change.Declined);
        return referral.accepted().map(Referral.Engaged::acceptedAt).or(() -> declinedAt);
    }

    /**
     * An expiry counts as the slowest answer. A withdrawal before the answer counts as none: the customer wanted no more.
     *
     * @param outcome how the referral ended; empty if this release does not know
     * @param lasted the time from its receipt to its end
     * @param responseTime the time from its receipt to {@link #answeredAt}
     * @return the response time that counts
     */
    public static Optional<Duration> answer(
            Optional<Outcome> outcome, Duration lasted, Optional<Duration> responseTime) {
        return outcome.filter(Outcome.EXPIRED::equals)
                .map(_ -> Ranking.expired(lasted))
                .or(() -> responseTime);
    }
}
