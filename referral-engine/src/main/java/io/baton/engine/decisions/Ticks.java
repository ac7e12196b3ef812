package io.baton.engine.decisions;

/**
 * Appends ticks. What a tick lets fire is decided by its append time when it is read: one too many loses nothing and repeats
 * nothing, nor does one of an engine that was replaced meanwhile. So it is no part of a transaction, and no commit of its own
 * has to come before it is read.
 */
@FunctionalInterface
public interface Ticks {
    /**
     * Appends one behind all that was appended to its referral's partition. Does not wait for it, and it may be lost.
     *
     * @return false if it was lost already
     */
    boolean append(Tick tick);
}
