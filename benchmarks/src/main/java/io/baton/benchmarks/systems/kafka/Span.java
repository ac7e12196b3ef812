package io.baton.benchmarks.systems.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** From the first of so many things to the last. Any thread may tell of one. */
final class Span {
    private static final double NANOS_PER_SECOND = 1e9;

    private final int expected;
    private final CountDownLatch missing;
    private long first;
    private long last;

    Span(int expected) {
        this.expected = expected;
        missing = new CountDownLatch(expected);
    }

    synchronized void another() {
        last = System.nanoTime();
        if (missing.getCount() == expected) first = last;
        missing.countDown();
    }

    /**
     * @return how many came each second, once all have come
     * @throws IllegalStateException if some did not come in time
     */
    double perSecond(Duration patience) {
        await(patience);
        synchronized (this) {
            return (expected - 1) * NANOS_PER_SECOND / (last - first);
        }
    }

    void await(Duration patience) {
        try {
            if (missing.await(patience.toMillis(), TimeUnit.MILLISECONDS)) return;
            throw new IllegalStateException(missing.getCount() + " of " + expected + " did not come in " + patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
