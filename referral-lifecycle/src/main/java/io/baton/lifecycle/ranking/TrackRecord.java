package io.baton.lifecycle.ranking;

import io.baton.lifecycle.CompanySize;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a partner has done so far, from how its referrals of the last year ended.
 *
 * @param answers how long each of its answers took; of a referral that it let expire, {@link Ranking#expired}. Whether it
 *     accepted or declined does not count
 * @param won the deals that it has won
 */
public record TrackRecord(List<Duration> answers, List<Deal> won) {
    public static final TrackRecord NONE = new TrackRecord(List.of(), List.of());

    /** The most ended referrals of a partner that count, the last ones. */
    public static final int MOST_REFERRALS = 200;

    /** What ended longer ago speaks neither for nor against a partner. */
    private static final Duration PERIOD = Duration.ofDays(365);

    /**
     * A deal.
     *
     * @param solutions what was sold, and what was asked for
     * @param companySize the customer's size
     */
    public record Deal(Set<String> solutions, CompanySize companySize) {
        public Deal {
            solutions = Terms.of(solutions);
        }

        /** @return whether the deal resembles the need: a shared solution, for a customer of the same size */
        boolean similar(Need need) {
            return !Terms.common(solutions, need.solutions()).isEmpty()
                    && need.companySize().map(companySize::equals).orElse(true);
        }
    }

    public TrackRecord {
        answers = List.copyOf(answers);
        won = List.copyOf(won);
    }

    /**
     * @param referrals the partner's ended referrals, in the order in which they ended
     * @return the track record at the instant
     */
    public static TrackRecord at(Instant now, Collection<PastReferral> referrals) {
        Instant since = since(now);
        List<PastReferral> counted = referrals.stream()
                .skip(Math.max(0, referrals.size() - MOST_REFERRALS))
                .filter(referral -> referral.endedAt().isAfter(since))
                .toList();
        return new TrackRecord(
                counted.stream()
                        .map(PastReferral::answer)
                        .flatMap(Optional::stream)
                        .toList(),
                counted.stream()
                        .map(PastReferral::won)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** @return the instant after which a referral has to end to count now */
    public static Instant since(Instant now) {
        return now.minus(PERIOD);
    }

    /** @return the median of the answers' times, of two the faster; empty without answers */
    Optional<Duration> usualAnswer() {
        if (answers.isEmpty()) return Optional.empty();
        return Optional.of(answers.stream().sorted().toList().get((answers.size() - 1) / 2));
    }
}
