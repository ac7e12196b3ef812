package io.baton.lifecycle.referral;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the program corrects how deals were reported to have ended (L11).
 *
 * @param window from a deal's end; with zero, nothing is corrected
 */
public record CorrectionPolicy(Duration window) {
    /** The engine keeps a won or lost referral in full for so long: behind it, no correction is possible whatever the policy says. */
    public static final Duration LONGEST_WINDOW = Duration.ofDays(90);

    public static final CorrectionPolicy STANDARD = new CorrectionPolicy(Duration.ofDays(30));

    /** @throws IllegalArgumentException if the window is out of bounds */
    public CorrectionPolicy {
        if (!maySet(window)) throw new IllegalArgumentException("window must be from PT0S to " + LONGEST_WINDOW);
    }

    /** @return whether the window is within its bounds */
    public static boolean maySet(Duration window) {
        return !window.isNegative() && window.compareTo(LONGEST_WINDOW) <= 0;
    }

    /** @return whether anything is corrected at all */
    public boolean isOn() {
        return !window.isZero();
    }

    /** @return the instant from which on the end of a deal stays as it is */
    public Instant ends(Instant endedAt) {
        return endedAt.plus(window);
    }

    /** @return whether a deal that ended then may still be corrected */
    public boolean allows(Instant endedAt, Instant now) {
        return now.isBefore(ends(endedAt));
    }
}
