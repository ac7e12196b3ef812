package io.baton.projections.gateway;

import io.baton.events.Policy;
import io.baton.events.ProgramSetting;
import io.baton.events.topics.Topics;
import io.baton.events.wire.Connection;
import io.baton.events.wire.TopicSerdes;
import io.baton.projections.engine.PolicyRecord;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The policy in force: the program's last, or the standard one while it has set none (L17). */
public final class ProgramPolicy implements Supplier<Policy>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProgramPolicy.class);

    private final TopicFollower<ProgramSetting> follower;
    private volatile Policy inForce = PolicyRecord.of(io.baton.lifecycle.Policy.STANDARD);

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
        if (setting.getPolicy() == null) return;
        try {
            PolicyRecord.toRules(setting.getPolicy());
            inForce = setting.getPolicy();
        } catch (IllegalArgumentException e) {
            LOG.warn("A policy that cannot be one is left out: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        follower.close();
    }
}
