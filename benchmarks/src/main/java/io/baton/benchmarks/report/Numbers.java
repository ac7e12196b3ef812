package io.baton.benchmarks.report;

import io.baton.benchmarks.measures.Limit;
import io.baton.benchmarks.measures.Rounds;
import java.util.Locale;

/** Numbers as people read them: three digits that count. */
final class Numbers {
    private static final double LARGE = 100;
    private static final double MIDDLE = 10;

    private Numbers() {}

    static String of(double value) {
        if (Math.abs(value) >= LARGE) return String.format(Locale.ROOT, "%,.0f", value);
        return Math.abs(value) >= MIDDLE
                ? String.format(Locale.ROOT, "%.1f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    static String of(double value, String unit) {
        return unit.isEmpty() ? of(value) : of(value) + " " + unit;
    }

    /** @return the median, and the spread if there was more than one round */
    static String of(Rounds rounds, String unit) {
        String median = of(rounds.median(), unit);
        return rounds.values().size() == 1
                ? median
                : median + " (" + of(rounds.least()) + "–" + of(rounds.most()) + ")";
    }

    static String of(Limit limit, String unit) {
        return switch (limit) {
            case Limit.AtLeast(double least) -> "≥ " + of(least, unit);
            case Limit.AtMost(double most) -> "≤ " + of(most, unit);
            case Limit.None none -> "";
        };
    }
}
