package io.baton.lifecycle.rfi;

import java.time.Duration;
import java.time.Instant;

/**
 * What the program takes for a duplicate. It only decides what is shown, never what happens to a request.
 *
 * @param window the longest time between two requests of which the second may repeat the first
 */
public record DuplicatePolicy(Duration window) {
    public static final Duration SHORTEST_WINDOW = Duration.ofDays(1);

    /** With a longer one, a customer who asks every quarter would seem to repeat themselves. */
    public static final Duration LONGEST_WINDOW = Duration.ofDays(90);

    /** How long an earlier request is known at all: longer than most deals that it may have become. */
    public static final Duration KEPT = Duration.ofDays(365);

    public static final DuplicatePolicy STANDARD = new DuplicatePolicy(Duration.ofDays(30));

    /** @throws IllegalArgumentException if the window is out of bounds */
    public DuplicatePolicy {
        if (!maySet(window))
            throw new IllegalArgumentException("window must be from " + SHORTEST_WINDOW + " to " + LONGEST_WINDOW);
    }

    /** @return whether the window is within its bounds */
    public static boolean maySet(Duration window) {
        return window.compareTo(SHORTEST_WINDOW) >= 0 && window.compareTo(LONGEST_WINDOW) <= 0;
    }

    /**
     * @param now when somebody looks: what is no longer kept must not be found, whether it was deleted yet or not
     * @return the earliest receipt of a request that one of this receipt may repeat
     */
    public Instant earliest(Instant receivedAt, Instant now) {
        Instant window = receivedAt.minus(this.window);
        Instant kept = now.minus(KEPT);
        return window.isAfter(kept) ? window : kept;
    }
}
