package io.baton.notifier.signin;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** The mails of one kind: how many are tried at the same moment, and how many are held until a server takes them. */
final class MailLane {
    private final Semaphore atOnce;
    private final Semaphore held;

    MailLane(int mostAtOnce, int mostHeld) {
        atOnce = new Semaphore(mostAtOnce);
        held = new Semaphore(mostHeld);
    }

    /** @return false if so many are held that this one has to be dropped; else {@link #release} ends it */
    boolean hold() {
        return held.tryAcquire();
    }

    void release() {
        held.release();
    }

    /** Waits for its turn, and tries. */
    <T> T attempt(Supplier<T> once) {
        atOnce.acquireUninterruptibly();
        try {
            return once.get();
        } finally {
            atOnce.release();
        }
    }
}
