package io.baton.lifecycle.ranking;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A candidate with its rank's reasons.
 *
 * @param candidate the profile
 * @param place the location that fits best
 * @param points the sum of the lines' points
 * @param lines why, one line a factor; a factor that was not asked for has none
 */
public record Ranked(Candidate candidate, Candidate.Place place, int points, List<Line> lines) {
    /**
     * What one factor adds.
     *
     * @param factor the factor
     * @param points what it adds; less than zero if it speaks against the partner, which only SIMILAR_DEALS does
     * @param reason why
     */
    public record Line(Factor factor, int points, Reason reason) {}

    /** Why a factor adds its points: names and numbers. The sentence is made where the reader's language is known. */
    public sealed interface Reason {
        /** The location that fits best, and whether it is in the customer's country. */
        record Located(String country, String location, boolean there) implements Reason {}

        /**
         * What was asked for and is offered.
         *
         * @param common in lower case, sorted
         * @param wanted how many were asked for
         */
        record Matches(Set<String> common, int wanted) implements Reason {}

        /** Whether the customer's language is spoken. */
        record Language(String language, boolean spoken) implements Reason {}

        /**
         * The usual response time.
         *
         * @param usual the time that counts
         * @param answered whether the partner has answered any referral yet; if not, {@code usual} is assumed
         */
        record Answers(Duration usual, boolean answered) implements Reason {
            /** @return started hours, at least one */
            public long hours() {
                return Math.max(1, (usual.toMinutes() + 59) / 60);
            }
        }

        /** How many referrals expired, of those that were to be answered: most of them. */
        record Unanswered(long expired, long of) implements Reason {}

        /**
         * What the partner did with similar requests.
         *
         * @param lessons how many taught what; sorted, without zeros
         */
        record SimilarDeals(SortedMap<Lesson, Long> lessons) implements Reason {
            public SimilarDeals {
                lessons = Collections.unmodifiableSortedMap(new TreeMap<>(lessons));
            }

            /** @return those that were won, or accepted and are open */
            public long takenOn() {
                return lessons.getOrDefault(Lesson.WON, 0L) + lessons.getOrDefault(Lesson.ACCEPTED, 0L);
            }
        }

        /** What the program has given, in lower case, sorted. */
        record Given(Set<String> names) implements Reason {}
    }

    public Ranked {
        lines = List.copyOf(lines);
    }
}
