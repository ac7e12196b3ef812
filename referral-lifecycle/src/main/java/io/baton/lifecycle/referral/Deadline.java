package io.baton.lifecycle.referral;

import java.time.Instant;
import java.util.Comparator;

/**
 * An instant at which the engine itself acts on a referral.
 *
 * @param kind what falls due
 * @param at when; due from this instant on
 */
public record Deadline(DeadlineKind kind, Instant at) implements Comparable<Deadline> {
    private static final Comparator<Deadline> ORDER =
            Comparator.comparing(Deadline::at).thenComparing(Deadline::kind);

    @Override
    public int compareTo(Deadline other) {
        return ORDER.compare(this, other);
    }
}
