package io.baton.benchmarks.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Latencies, from the intended sending. Any thread may add to them. */
public final class Latencies {
    private static final int DIGITS = 3;
    private static final long LONGEST_MICROS = Duration.ofHours(1).toNanos() / 1_000;
    private static final double MICROS_PER_MILLI = 1_000;

    private final Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
    private final AtomicInteger count = new AtomicInteger();

    /** Adds what has passed since then. */
    public void addSince(long intendedNanos) {
        add(Duration.ofNanos(System.nanoTime() - intendedNanos));
    }

    /** Adds one. */
    public void add(Duration latency) {
        micros.recordValue(Math.clamp(latency.toNanos() / 1_000, 0, LONGEST_MICROS));
        count.incrementAndGet();
    }

    /** Adds those that others have collected. */
    public void addAll(Latencies others) {
        micros.add(others.micros);
        count.addAndGet(others.count());
    }

    /** @return how many there are */
    public int count() {
        return count.get();
    }

    /** @return all of these together */
    public static Latencies together(List<Latencies> parts) {
        Latencies all = new Latencies();
        parts.forEach(all::addAll);
        return all;
    }

    /** @return the latency that so many of a hundred stay below, in milliseconds */
    public double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
    }
}
