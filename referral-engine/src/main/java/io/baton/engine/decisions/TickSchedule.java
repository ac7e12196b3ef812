package io.baton.engine.decisions;

import io.baton.kafka.streams.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Requests the ticks of one partition: one at a time, as soon as a deadline has passed on the wall clock. A tick that is read
 * requests its successor, so that a mass of deadlines fires in batches, with decisions between them.
 */
final class TickSchedule {
    /** The pause between two ticks, in case the broker's clock is behind the wall clock, and the tick was too early. */
    private static final Duration BETWEEN_TICKS = Duration.ofMillis(10);
    /** A tick that was not read for so long was lost, or stands behind very much: to request another costs one record. */
    private static final Duration TICK_LOST_AFTER = Duration.ofSeconds(15);
    /** Pause before retrying a tick that the producer refused. */
    private static final Duration TICK_REFUSED = Duration.ofSeconds(1);
    /** After a decision more are expected for so long. */
    private static final Duration DECISIONS_COME = Duration.ofSeconds(1);

    private final Ticks ticks;
    private final DeadlineIndex deadlines;
    private final ProcessorContext<?, ?> context;
    private final Alarm alarm;
    private Instant lastDecision = Instant.EPOCH;
    /** Request no tick before this instant. */
    private Instant quietUntil = Instant.EPOCH;
    /** The number of the tick requested last. Starts at random, so that it is not another process's. */
    private long requested = ThreadLocalRandom.current().nextLong();

    TickSchedule(Ticks ticks, DeadlineIndex deadlines, ProcessorContext<?, ?> context) {
        this.ticks = ticks;
        this.deadlines = deadlines;
        this.context = context;
        alarm = new Alarm(context, this::look);
        setAlarm();
    }

    /** Call after each record: the deadlines may have moved. */
    void setAlarm() {
        Instant due = deadlines.notBefore();
        alarm.setAt(due.isAfter(quietUntil) ? due : quietUntil);
    }

    /** Call when a decision was read: while they come, ticks stay small. */
    void decided() {
        lastDecision = wallClock();
    }

    /**
     * Call when a tick was read, and before its deadlines are fired: the next tick travels meanwhile. A tick that was not
     * requested here must not start a second chain.
     *
     * @param due how many deadlines it fires
     */
    void read(Tick tick, int due) {
        if (tick.number() != requested) return;
        if (due < tick.most()) quietUntil = wallClock().plus(BETWEEN_TICKS);
        else requestNext(tick);
    }

    private void requestNext(Tick tick) {
        boolean decisionsCome = wallClock().isBefore(lastDecision.plus(DECISIONS_COME));
        quietUntil = Instant.EPOCH;
        look(decisionsCome ? Tick.FEW : tick.twiceAsMany());
    }

    private void look() {
        look(Tick.FEW);
    }

    private void look(int most) {
        Instant wallClock = wallClock();
        if (!wallClock.isBefore(quietUntil))
            deadlines.firstDue(wallClock).ifPresent(referralId -> request(referralId, most, wallClock));
        setAlarm();
    }

    private void request(String referralId, int most, Instant wallClock) {
        Tick tick = new Tick(referralId, ++requested, most);
        quietUntil = wallClock.plus(ticks.append(tick) ? TICK_LOST_AFTER : TICK_REFUSED);
    }

    private Instant wallClock() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
