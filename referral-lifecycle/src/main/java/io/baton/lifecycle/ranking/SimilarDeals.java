package io.baton.lifecycle.ranking;

import io.baton.lifecycle.Money;
import io.baton.lifecycle.ranking.PastReferral.Declined;
import io.baton.lifecycle.ranking.PastReferral.Expired;
import io.baton.lifecycle.ranking.PastReferral.Lost;
import io.baton.lifecycle.ranking.PastReferral.Open;
import io.baton.lifecycle.ranking.PastReferral.Won;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What became of a partner's requests that are like another one, for its own people: alike as ranking has it (L15), by half or more.
 *
 * @param won how many
 * @param lost how many
 * @param open how many were accepted, and have not ended
 * @param declined how many
 * @param expired how many
 * @param usualAnswer the median time to an answer; empty if none was given
 * @param usualValues the median value of those won, in each currency: nothing is added up across currencies
 */
public record SimilarDeals(
        int won,
        int lost,
        int open,
        int declined,
        int expired,
        Optional<Duration> usualAnswer,
        List<Money> usualValues) {
    /** Below half, requests share a country or a size, and little else. */
    private static final int ALIKE_FROM = 50;

    public SimilarDeals {
        usualValues = List.copyOf(usualValues);
    }

    /**
     * @param track the partner's
     * @param need what the request looks for
     * @param receivedAt when it was received itself: a request is not like itself
     * @param policy says what makes requests alike
     */
    public static SimilarDeals of(TrackRecord track, Need need, Instant receivedAt, RankingPolicy policy) {
        List<PastReferral> alike = track.referrals().stream()
                .filter(referral -> !referral.receivedAt().equals(receivedAt))
                .filter(referral -> referral.deal().likeness(need, policy.likeness()) >= ALIKE_FROM)
                .toList();
        return new SimilarDeals(
                count(alike, Won.class),
                count(alike, Lost.class),
                count(alike, Open.class),
                count(alike, Declined.class),
                count(alike, Expired.class),
                median(alike.stream()
                        .flatMap(referral -> referral.responseTime().stream())
                        .sorted()
                        .toList()),
                values(alike));
    }

    /** @return how many requests are like it */
    public int all() {
        return won + lost + open + declined + expired;
    }

    private static int count(List<PastReferral> referrals, Class<? extends PastReferral.Course> course) {
        return Math.toIntExact(referrals.stream()
                .filter(referral -> course.isInstance(referral.course()))
                .count());
    }

    private static List<Money> values(List<PastReferral> referrals) {
        Map<Currency, List<Money>> byCurrency = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        for (PastReferral referral : referrals)
            if (referral.course() instanceof Won won)
                byCurrency
                        .computeIfAbsent(won.value().currency(), _ -> new ArrayList<>())
                        .add(won.value());
        return byCurrency.values().stream()
                .map(values -> values.stream()
                        .sorted(Comparator.comparing(Money::amount))
                        .toList())
                .flatMap(values -> median(values).stream())
                .toList();
    }

    /** The lower of two in the middle: a value that there was. */
    private static <T> Optional<T> median(List<T> sorted) {
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
    }
}
