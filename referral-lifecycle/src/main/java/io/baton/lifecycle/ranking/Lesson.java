package io.baton.lifecycle.ranking;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a past referral says of similar requests (L15); the points of each are in {@link RankingPolicy#lessons}. A partner's
 * profile decides whether a request fits: accepting one that does not fit teaches nothing good.
 */
public enum Lesson {
    /** Accepted a request that fits, and it is open. */
    ACCEPTED(1),
    WON(2),
    /** Won for at least the value that was estimated. */
    VALUE_KEPT(1),
    /** Won by the date that was estimated. */
    DATE_KEPT(1),
    /** Lost a deal that fits. */
    LOST(-1),
    /** Accepted a request that does not fit, and lost it. */
    LOST_MISFIT(-3),
    /** Accepted, and reported nothing though the estimated date is long over. */
    SILENT(-2),
    /** Declined, for a reason that holds for similar requests. */
    DECLINED(-3),
    /** Let it expire. As much as a decline: else it would pay to stay silent instead of declining honestly. */
    EXPIRED(-3);

    private final int standard;

    Lesson(int standard) {
        this.standard = standard;
    }

    /** @return its points while the program sets nothing else */
    int standard() {
        return standard;
    }

    /** @param fits whether the partner offers what a request asked for */
    static Set<Lesson> of(PastReferral past, Predicate<Deal> fits, RankingPolicy policy, Instant now) {
        return switch (past.course()) {
            case PastReferral.Open open when open.silent(now, policy.silentAfter()) -> EnumSet.of(SILENT);
            case PastReferral.Open _ -> fits.test(past.deal()) ? EnumSet.of(ACCEPTED) : EnumSet.noneOf(Lesson.class);
            case PastReferral.Declined declined ->
                declined.teaches() ? EnumSet.of(DECLINED) : EnumSet.noneOf(Lesson.class);
            case PastReferral.Expired _ -> EnumSet.of(EXPIRED);
            case PastReferral.Won won -> won(won);
            case PastReferral.Lost _ -> EnumSet.of(fits.test(past.deal()) ? LOST : LOST_MISFIT);
        };
    }

    private static Set<Lesson> won(PastReferral.Won won) {
        Set<Lesson> lessons = EnumSet.of(WON);
        if (won.valueKept()) lessons.add(VALUE_KEPT);
        if (won.dateKept()) lessons.add(DATE_KEPT);
        return lessons;
    }
}
