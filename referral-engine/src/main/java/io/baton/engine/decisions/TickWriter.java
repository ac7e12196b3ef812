package io.baton.engine.decisions;

import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.write.BestEffortWriter;
import java.time.Duration;
import java.util.function.Consumer;

/** Appends ticks with a producer of its own. It gives up a tick before {@link TickSchedule} requests it again. */
public final class TickWriter implements Ticks, AutoCloseable {
    private final BestEffortWriter writer;
    private final Consumer<Duration> lateness;

    /** @param lateness told how late each deadline is fired */
    public TickWriter(Connection connection, Consumer<Duration> lateness) {
        this.lateness = lateness;
        writer = new BestEffortWriter(connection, Topics.REFERRAL_DECISIONS, "another tick will be");
    }

    @Override
    public boolean append(Tick tick) {
        return writer.append(tick.referralId(), null, tick.headers());
    }

    @Override
    public void fired(Duration late) {
        lateness.accept(late);
    }

    @Override
    public void close() {
        writer.close();
    }
}
