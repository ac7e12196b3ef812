package io.baton.engine.decisions;

import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.write.BestEffortWriter;

/** Appends ticks with a producer of its own. It gives up a tick before {@link TickSchedule} requests it again. */
public final class TickWriter implements Ticks, AutoCloseable {
    private final BestEffortWriter writer;

    public TickWriter(Connection connection) {
        writer = new BestEffortWriter(connection, Topics.REFERRAL_DECISIONS, "another tick will be");
    }

    @Override
    public boolean append(Tick tick) {
        return writer.append(tick.referralId(), null, tick.headers());
    }

    @Override
    public void close() {
        writer.close();
    }
}
