package io.baton.benchmarks.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process or thread does. */
public final class Waiting {
    private static final Duration LOOK = Duration.ofMillis(2);

    private Waiting() {}

    /**
     * Returns when it is so.
     *
     * @param what is waited for, as the error names it
     * @throws IllegalStateException if it is not so within the patience
     */
    public static void until(BooleanSupplier so, Duration patience, String what) {
        if (!comes(so, patience)) throw new IllegalStateException(what + " did not come within " + patience);
    }

    /** @return whether it is so within the patience */
    public static boolean comes(BooleanSupplier so, Duration patience) {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > giveUp) return false;
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return true;
    }
}
