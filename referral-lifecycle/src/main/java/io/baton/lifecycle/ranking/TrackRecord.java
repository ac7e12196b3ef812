package io.baton.lifecycle.ranking;

import io.baton.lifecycle.rfi.CompanySize;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a partner has done so far.
 *
 * @param answers how long each of its answers took; of a referral that it let expire, {@link Ranking#expired}. Whether it
 *     accepted or declined does not count
 * @param won the deals that it has won
 */
public record TrackRecord(List<Duration> answers, List<Deal> won) {
    public static final TrackRecord NONE = new TrackRecord(List.of(), List.of());

    /**
     * A deal.
     *
     * @param solutions what was sold, and what was asked for
     * @param companySize the customer's size
     */
    public record Deal(Set<String> solutions, CompanySize companySize) {
        public Deal {
            solutions = Words.of(solutions);
        }

        /** @return whether it is like what is looked for: one of the solutions, for a customer of the size */
        boolean similar(Need need) {
            return !Words.common(solutions, need.solutions()).isEmpty()
                    && need.companySize().map(companySize::equals).orElse(true);
        }
    }

    public TrackRecord {
        answers = List.copyOf(answers);
        won = List.copyOf(won);
    }

    /** @return the median of the answers' times, of two the faster; empty without answers */
    Optional<Duration> usualAnswer() {
        if (answers.isEmpty()) return Optional.empty();
        return Optional.of(answers.stream().sorted().toList().get((answers.size() - 1) / 2));
    }
}
