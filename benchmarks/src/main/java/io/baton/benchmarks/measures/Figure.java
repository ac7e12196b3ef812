package io.baton.benchmarks.measures;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found.
 *
 * @param goal which of the goals it is about, such as {@code P1}
 * @param metric what it is
 * @param unit of its values; empty for a ratio
 * @param limit what the goal asks
 * @param rounds its values
 * @param sides what it was made of, in their own units
 * @param under which conditions it holds: sizes, and what differs from the goal's words
 */
public record Figure(
        String goal, String metric, String unit, Limit limit, Rounds rounds, List<Side> sides, String under) {
    /** One of those that were compared. */
    public record Side(String name, String unit, Rounds rounds) {}

    public Figure {
        sides = List.copyOf(sides);
    }

    /** @return a ratio without sides yet */
    public static Figure ratio(String goal, String metric, Limit limit, Rounds rounds) {
        return new Figure(goal, metric, "", limit, rounds, List.of(), "");
    }

    /** @return an absolute value */
    public static Figure value(String goal, String metric, String unit, Limit limit, Rounds rounds) {
        return new Figure(goal, metric, unit, limit, rounds, List.of(), "");
    }

    /** @return the same, with one more of its sides */
    public Figure with(String side, String unit, Rounds values) {
        List<Side> more = new ArrayList<>(sides);
        more.add(new Side(side, unit, values));
        return new Figure(goal, metric, this.unit, limit, rounds, more, under);
    }

    /** @return the same, and the conditions that it holds under */
    public Figure under(String conditions) {
        return new Figure(goal, metric, unit, limit, rounds, sides, conditions);
    }

    /** @return whether its median reaches the goal */
    public boolean reached() {
        return limit.reachedBy(rounds.median());
    }
}
