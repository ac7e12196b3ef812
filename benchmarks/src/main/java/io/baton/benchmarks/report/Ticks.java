package io.baton.benchmarks.report;

import io.baton.benchmarks.measures.Plot.Division;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where an axis is marked.
 *
 * @param division how it is divided
 * @param at the marks, first and last at its ends
 */
record Ticks(Division division, List<Double> at) {
    private static final int MARKS = 5;
    private static final double BASE = 10;
    private static final List<Double> STEPS = List.of(1.0, 2.0, 5.0, 10.0);

    static Ticks over(Division division, List<Double> values) {
        double least = Collections.min(values);
        double most = Collections.max(values);
        return switch (division) {
            case EVEN -> even(Math.min(0, least), most);
            case LOGARITHMIC -> logarithmic(least, most);
        };
    }

    /** Round numbers that reach over all values. */
    private static Ticks even(double least, double most) {
        double rough = Math.max(most - least, Double.MIN_NORMAL) / MARKS;
        double power = Math.pow(BASE, Math.floor(Math.log10(rough)));
        double step = power
                * STEPS.stream().filter(one -> one * power >= rough).findFirst().orElse(BASE);
        List<Double> at = new ArrayList<>();
        for (double mark = Math.floor(least / step) * step; mark < most + step; mark += step) at.add(mark);
        return new Ticks(Division.EVEN, at);
    }

    /** Powers of ten that reach over all values. */
    private static Ticks logarithmic(double least, double most) {
        List<Double> at = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(least));
        int last = Math.max(first + 1, (int) Math.ceil(Math.log10(most)));
        for (int power = first; power <= last; power++) at.add(Math.pow(BASE, power));
        return new Ticks(Division.LOGARITHMIC, at);
    }

    /** @return where a value lies: 0 at the beginning, 1 at the end */
    double part(double value) {
        double first = scaled(at.getFirst());
        return (scaled(value) - first) / (scaled(at.getLast()) - first);
    }

    private double scaled(double value) {
        return switch (division) {
            case EVEN -> value;
            case LOGARITHMIC -> Math.log10(value);
        };
    }
}
