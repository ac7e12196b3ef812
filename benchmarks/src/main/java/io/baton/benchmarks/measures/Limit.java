package io.baton.benchmarks.measures;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a goal asks of a figure. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Limit.AtLeast.class),
    @JsonSubTypes.Type(Limit.AtMost.class),
    @JsonSubTypes.Type(Limit.None.class)
})
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
