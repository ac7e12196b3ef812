package io.baton.lifecycle.ranking;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a partner has done so far.
 *
 * @param at the instant that it is seen from
 * @param referrals those that were answered or expired, in the order in which something happened to them last
 */
public record TrackRecord(Instant at, List<PastReferral> referrals) {
    public static final TrackRecord NONE = new TrackRecord(Instant.EPOCH, List.of());

    /** The most referrals of a partner that count, the last ones. */
    public static final int MOST_REFERRALS = 200;

    /** What is older is not read at all. */
    public static final Duration LONGEST = Duration.ofDays(365);

    public TrackRecord {
        referrals = List.copyOf(referrals);
    }

    /**
     * @param referrals the partner's, in the order in which something happened to them last
     * @return the track record at the instant
     */
    public static TrackRecord at(Instant now, Collection<PastReferral> referrals) {
        Instant since = since(now);
        return new TrackRecord(
                now,
                referrals.stream()
                        .skip(Math.max(0, referrals.size() - MOST_REFERRALS))
                        .filter(referral -> referral.since().isAfter(since))
                        .toList());
    }

    /** @return the instant after which something has to happen to count now */
    public static Instant since(Instant now) {
        return now.minus(LONGEST);
    }

    /** @return the answers' times, the fastest first */
    List<Duration> answers() {
        return referrals.stream()
                .map(PastReferral::responseTime)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    /** @return how many it let expire */
    long expired() {
        return referrals.stream()
                .filter(referral -> referral.course() instanceof PastReferral.Expired)
                .count();
    }
}
