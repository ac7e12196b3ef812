package io.baton.benchmarks.measures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** What the rounds of one measure gave. */
public record Rounds(List<Double> values) {
    public Rounds {
        values = List.copyOf(values);
        if (values.isEmpty()) throw new IllegalArgumentException("There was no round");
    }

    /** @return a value that was measured once */
    public static Rounds once(double value) {
        return new Rounds(List.of(value));
    }

    public static Rounds of(DoubleStream values) {
        return new Rounds(values.boxed().toList());
    }

    public double median() {
        double[] sorted = sorted();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public double least() {
        return sorted()[0];
    }

    public double most() {
        return sorted()[values.size() - 1];
    }

    private double[] sorted() {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
