package io.baton.engine.decisions;

import java.time.Duration;

/**
 * Appends ticks. A tick's append time decides what fires when it is read: a tick too many, or one of an engine that was replaced
 * meanwhile, loses nothing and repeats nothing. So ticks are outside transactions, and need no commit before they are read.
 */
@FunctionalInterface
public interface Ticks {
    /**
     * Appends a tick behind all records of its referral's partition. Does not wait for the broker; the tick may be lost.
     *
     * @return false if it was lost already
     */
    boolean append(Tick tick);

    /**
     * A tick has fired a deadline.
     *
     * @param late how long ago it was due
     */
    default void fired(Duration late) {}
}
