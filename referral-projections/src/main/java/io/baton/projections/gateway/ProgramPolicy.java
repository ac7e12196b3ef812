package io.baton.projections.gateway;

import io.baton.events.Policy;
import io.baton.events.ProgramSetting;
import io.baton.events.topics.Topics;
import io.baton.events.wire.Connection;
import io.baton.events.wire.TopicSerdes;
import java.util.function.Supplier;

/** The policy in force: the program's last, or the standard one while it has set none (L17). */
public final class ProgramPolicy implements Supplier<Policy>, AutoCloseable {
    private static final io.baton.lifecycle.Policy STANDARD = io.baton.lifecycle.Policy.STANDARD;

    private final TopicFollower<ProgramSetting> follower;
    private volatile Policy inForce = new Policy(
            STANDARD.version(),
            STANDARD.responseWindow().toMillis(),
            STANDARD.reminderAfter().toMillis(),
            STANDARD.lastCallBefore().toMillis(),
            STANDARD.directContactWindow().toMillis());

    /** Returns when it knows what has been set so far. */
    public ProgramPolicy(Connection connection, TopicSerdes serdes) {
        follower = new TopicFollower<>(connection, serdes, Topics.PROGRAM_SETTINGS, this::heard)
                .start(TopicFollower.From.BEGINNING);
    }

    @Override
    public Policy get() {
        return inForce;
    }

    private void heard(ProgramSetting setting) {
        if (setting.getPolicy() != null) inForce = setting.getPolicy();
    }

    @Override
    public void close() {
        follower.close();
    }
}
