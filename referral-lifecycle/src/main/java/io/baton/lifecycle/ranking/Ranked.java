package io.baton.lifecycle.ranking;

import java.util.List;

/**
 * A candidate with its rank's reasons.
 *
 * @param candidate the profile
 * @param place the location that fits best
 * @param points the sum of the lines' points
 * @param lines why, one line a factor; what was not asked for has none
 */
public record Ranked(Candidate candidate, Candidate.Place place, int points, List<Line> lines) {
    /**
     * What one factor adds.
     *
     * @param factor the factor
     * @param points what it adds; zero or more
     * @param reason why, in a sentence
     * @param about what it is about, for whoever says it in other words: the country, what matches, the language, the hours,
     *     the number of deals, or what the program gave; empty if there is nothing to say for the partner
     */
    public record Line(Factor factor, int points, String reason, List<String> about) {
        public Line {
            about = List.copyOf(about);
        }
    }

    public Ranked {
        lines = List.copyOf(lines);
    }
}
