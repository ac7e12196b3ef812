package io.baton.kafka.streams;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Runs an action at one time of the wall clock, and costs nothing until then. A punctuation every few milliseconds would make Kafka
 * Streams commit a transaction after each one, even if nothing happens.
 */
public final class Alarm {
    /** Delay used when the requested time has already passed. */
    private static final Duration ELSE = Duration.ofMillis(1);

    private final ProcessorContext<?, ?> context;
    private final Duration pause;
    private final Runnable ring;
    private Instant at = Instant.MAX;
    private Instant earliest = Instant.MIN;
    private Cancellable punctuation = () -> {};

    /** @param ring the action; may set the alarm again */
    public Alarm(ProcessorContext<?, ?> context, Runnable ring) {
        this(context, Duration.ZERO, ring);
    }

    /**
     * @param pause the least time between two runs: for an action that reads a whole store
     * @param ring the action; may set the alarm again
     */
    public Alarm(ProcessorContext<?, ?> context, Duration pause, Runnable ring) {
        this.context = context;
        this.pause = pause;
        this.ring = ring;
    }

    /**
     * Sets it, unless it is set as early already. For a time in the past, the action runs after the records that are being processed, or
     * a millisecond later; for one within the pause, at the pause's end.
     */
    public void setAt(Instant wallClock) {
        Instant time = wallClock.isBefore(earliest) ? earliest : wallClock;
        if (!time.isBefore(at)) return;
        punctuation.cancel();
        at = time;
        Instant now = now();
        punctuation =
                context.schedule(at.isAfter(now) ? at : now, ELSE, PunctuationType.WALL_CLOCK_TIME, then -> rung());
        ThreadAlarms.current().set(this, at);
    }

    /** Cancels it, until it is set again. */
    public void cancel() {
        punctuation.cancel();
        ThreadAlarms.current().cancel(this);
        at = Instant.MAX;
    }

    private void rung() {
        cancel();
        earliest = now().plus(pause);
        ring.run();
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
