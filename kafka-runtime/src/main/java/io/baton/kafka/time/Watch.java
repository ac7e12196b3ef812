package io.baton.kafka.time;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at something now and then, on a thread of its own, and says what it saw last: what hangs delays nobody who wants to know.
 *
 * @param <T> what is seen
 */
public final class Watch<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final ScheduledExecutorService looks;
    private volatile T last;

    /**
     * @param name of the thread
     * @param pause between two looks
     * @param first what is said before the first look has ended
     * @param look may wait; if it fails, what was seen before stands
     */
    public Watch(String name, Duration pause, T first, Supplier<T> look) {
        last = first;
        looks = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        looks.scheduleWithFixedDelay(() -> look(look), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(Supplier<T> look) {
        try {
            last = look.get();
        } catch (RuntimeException e) {
            // A task that throws would not be run again.
            LOG.debug("Nothing seen", e);
        }
    }

    /** @return at once */
    public T last() {
        return last;
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
