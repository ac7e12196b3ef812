package io.baton.service;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Whether the registry answered when it was asked last, some seconds ago. One that hangs delays nobody who wants to know. */
final class RegistryWatch implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("registry-watch").factory());
    private volatile boolean answers = true;

    /** @param registry asked on a thread of its own; may wait */
    RegistryWatch(BooleanSupplier registry) {
        looks.scheduleWithFixedDelay(
                () -> answers = registry.getAsBoolean(), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @return at once; true before the first answer */
    boolean answers() {
        return answers;
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
