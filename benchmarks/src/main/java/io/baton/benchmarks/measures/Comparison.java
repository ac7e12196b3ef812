package io.baton.benchmarks.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * Two sides measured in turns, A-B-A-B, so that whatever the machine does beside it meets both alike.
 *
 * @param a what one side gave
 * @param b what the other gave
 */
public record Comparison(Rounds a, Rounds b) {
    /** Measures both, so often. */
    public static Comparison inTurns(int rounds, DoubleSupplier a, DoubleSupplier b) {
        List<Double> ofA = new ArrayList<>();
        List<Double> ofB = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ofA.add(a.getAsDouble());
            ofB.add(b.getAsDouble());
        }
        return new Comparison(new Rounds(ofA), new Rounds(ofB));
    }

    /** @return a ÷ b, round by round */
    public Rounds ratio() {
        return Rounds.of(IntStream.range(0, a.values().size())
                .mapToDouble(round -> a.values().get(round) / b.values().get(round)));
    }
}
