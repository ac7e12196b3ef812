package io.baton.lifecycle.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The windows of L6, L7 and L8, which the program may change; a referral keeps those it was received with (L17).
 *
 * @param version counts the program's changes; 0 is {@link #STANDARD}
 * @param responseWindow from receipt to expiry (L6)
 * @param reminderAfter from receipt to the reminder: the recommended time to decide (L7)
 * @param lastCallBefore from the last call to expiry (L7)
 * @param directContactWindow from receipt until the flame changes (L8)
 */
public record Policy(
        int version,
        Duration responseWindow,
        Duration reminderAfter,
        Duration lastCallBefore,
        Duration directContactWindow) {
    /** Longer than any deal waits, and short enough to be reckoned with from any date. */
    public static final Duration LONGEST_WINDOW = Duration.ofDays(3_650);

    /** Nobody can act within less, though a trial may want a short window. */
    public static final Duration SHORTEST_WINDOW = Duration.ofSeconds(1);

    public static final Policy STANDARD =
            new Policy(0, Duration.ofDays(14), Duration.ofHours(24), Duration.ofDays(1), Duration.ofHours(72));

    /** @throws IllegalArgumentException if a window is not positive or longer than {@link #LONGEST_WINDOW}, naming it */
    public Policy {
        requireSensible(responseWindow, "responseWindow");
        requireSensible(reminderAfter, "reminderAfter");
        requireSensible(lastCallBefore, "lastCallBefore");
        requireSensible(directContactWindow, "directContactWindow");
    }

    /**
     * Asked when the program sets a window. A policy that was set otherwise may have a shorter one: it stays
     * readable, and its referrals keep their deadlines.
     *
     * @return whether a window may be set: from {@link #SHORTEST_WINDOW} to {@link #LONGEST_WINDOW}
     */
    public static boolean maySet(Duration window) {
        return window.compareTo(SHORTEST_WINDOW) >= 0 && window.compareTo(LONGEST_WINDOW) <= 0;
    }

    private static void requireSensible(Duration window, String name) {
        if (window.isZero() || window.isNegative()) throw new IllegalArgumentException(name + " must be positive");
        if (window.compareTo(LONGEST_WINDOW) > 0)
            throw new IllegalArgumentException(name + " must be at most " + LONGEST_WINDOW);
    }

    /**
     * The deadlines of a referral, computed once, on receipt (L17).
     *
     * @param receivedAt the append time of the receipt
     * @param directContact whether the customer asked to be called (L8)
     * @return in the order in which they fall due; one that does not lie between receipt and expiry is left out
     */
    List<Deadline> deadlines(Instant receivedAt, boolean directContact) {
        Instant expiry = receivedAt.plus(responseWindow);
        Stream<Deadline> within = Stream.of(
                        new Deadline(DeadlineKind.REMINDER, receivedAt.plus(reminderAfter)),
                        new Deadline(DeadlineKind.LAST_CALL, expiry.minus(lastCallBefore)),
                        new Deadline(DeadlineKind.DIRECT_CONTACT, receivedAt.plus(directContactWindow)))
                .filter(deadline -> directContact || deadline.kind() != DeadlineKind.DIRECT_CONTACT)
                .filter(deadline ->
                        deadline.at().isAfter(receivedAt) && deadline.at().isBefore(expiry));
        return Stream.concat(within, Stream.of(new Deadline(DeadlineKind.EXPIRY, expiry)))
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
