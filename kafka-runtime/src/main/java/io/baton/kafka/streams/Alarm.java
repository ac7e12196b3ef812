package io.baton.kafka.streams;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Rings at one time of the wall clock, and costs nothing until then. A punctuation that looks every few milliseconds would
 * make Kafka Streams commit a transaction after each look, also when nothing ever happens.
 */
public final class Alarm {
    /** When it rings if the clock has gone on before it was set. It rings once. */
    private static final Duration ELSE = Duration.ofMillis(1);

    private final ProcessorContext<?, ?> context;
    private final Duration pause;
    private final Runnable ring;
    private Instant at = Instant.MAX;
    private Instant earliest = Instant.MIN;
    private Cancellable punctuation = () -> {};

    /** @param ring what is done when it rings; may set it again */
    public Alarm(ProcessorContext<?, ?> context, Runnable ring) {
        this(context, Duration.ZERO, ring);
    }

    /**
     * @param pause after it rang, it does not ring again for so long: for what costs more the more there is to look through
     * @param ring what is done when it rings; may set it again
     */
    public Alarm(ProcessorContext<?, ?> context, Duration pause, Runnable ring) {
        this.context = context;
        this.pause = pause;
        this.ring = ring;
    }

    /**
     * Sets it, unless it rings as early already. What is past rings when the records that are just processed are done, or a
     * millisecond later; what lies within the pause, at its end.
     */
    public void setAt(Instant wallClock) {
        Instant time = wallClock.isBefore(earliest) ? earliest : wallClock;
        if (!time.isBefore(at)) return;
        punctuation.cancel();
        at = time;
        Instant now = now();
        punctuation =
                context.schedule(at.isAfter(now) ? at : now, ELSE, PunctuationType.WALL_CLOCK_TIME, then -> rung());
    }

    /** It rings no longer, until it is set again. */
    public void cancel() {
        punctuation.cancel();
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
