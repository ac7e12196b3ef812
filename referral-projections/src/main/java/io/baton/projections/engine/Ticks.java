package io.baton.projections.engine;

/**
 * Asks a partition of {@code referral-decisions} what time it is.
 *
 * <p>A tick says nothing: what it lets fire is decided by its append time when it is read. One too many changes nothing, nor
 * does one of an engine that was replaced meanwhile; so it is no part of a transaction, and nobody waits for a commit before
 * it is read.
 */
@FunctionalInterface
public interface Ticks {
    /** Appends one behind all that was appended to the referral's partition. Does not wait for it, and it may be lost. */
    void append(String referralId);
}
