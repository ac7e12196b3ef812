package io.baton.webhooks;

import java.time.Duration;

/** Waits; tests move the time instead. */
@FunctionalInterface
interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
}
