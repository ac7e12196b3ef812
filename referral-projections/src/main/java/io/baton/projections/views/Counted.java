package io.baton.projections.views;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How many there are.
 *
 * @param count as many as were counted
 * @param more whether there may be more
 */
@Serdeable
public record Counted(long count, boolean more) {
    /** There are none. */
    public static final Counted NONE = new Counted(0, false);

    /** @return both together */
    public Counted plus(Counted other) {
        return new Counted(count + other.count, more || other.more);
    }
}
