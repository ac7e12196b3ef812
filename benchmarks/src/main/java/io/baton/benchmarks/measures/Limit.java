package io.baton.benchmarks.measures;

/** What a goal asks of a figure. */
public sealed interface Limit {
    /** @return whether a value reaches it */
    boolean reachedBy(double value);

    /** The more, the better. */
    record AtLeast(double least) implements Limit {
        @Override
        public boolean reachedBy(double value) {
            return value >= least;
        }
    }

    /** The less, the better. */
    record AtMost(double most) implements Limit {
        @Override
        public boolean reachedBy(double value) {
            return value <= most;
        }
    }

    /** Not asked for, but told. */
    record None() implements Limit {
        @Override
        public boolean reachedBy(double value) {
            return true;
        }
    }
}
