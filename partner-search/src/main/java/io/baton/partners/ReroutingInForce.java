package io.baton.partners;

import io.baton.events.ProgramSetting;
import io.baton.events.Rerouting;
import io.baton.events.ReroutingMode;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import java.util.Optional;
import java.util.function.Supplier;

/** What the program wants done after a decline or an expiry, as it was set last. */
public final class ReroutingInForce implements Supplier<ReroutingMode>, AutoCloseable {
    /** While nothing is set. */
    public static final ReroutingMode STANDARD = ReroutingMode.SUGGEST;

    private final TopicFollower<ProgramSetting> follower;
    private volatile ReroutingMode last = STANDARD;

    /** Returns when it knows what has been set so far. */
    public ReroutingInForce(Connection connection, TopicSerdes serdes) {
        follower = new TopicFollower<>(
                        connection,
                        serdes,
                        Topics.PROGRAM_SETTINGS,
                        setting -> said(setting).ifPresent(mode -> last = mode))
                .start(TopicFollower.From.BEGINNING);
    }

    @Override
    public ReroutingMode get() {
        return last;
    }

    /** @return what a setting says of it. A way that only a later release knows is left out: the one before stays in force */
    public static Optional<ReroutingMode> said(ProgramSetting setting) {
        return Optional.ofNullable(setting.getRerouting())
                .map(Rerouting::getMode)
                .filter(mode -> mode != ReroutingMode.UNKNOWN);
    }

    @Override
    public void close() {
        follower.close();
    }
}
