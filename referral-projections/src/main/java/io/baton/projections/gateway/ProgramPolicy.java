package io.baton.projections.gateway;

import io.baton.events.Policy;
import io.baton.events.ProgramSetting;
import io.baton.events.topics.Topics;
import io.baton.events.wire.Connection;
import io.baton.events.wire.TopicSerdes;
import io.baton.projections.engine.PolicyRecord;
import io.baton.streams.TopicFollower;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The policy in force: the program's last, or the standard one while it has set none (L17). */
public final class ProgramPolicy implements Supplier<Policy>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProgramPolicy.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(5);

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

    /** @return the policy in force once that version, or a later one, was heard; the one in force when patience ends */
    public Policy awaited(long version) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (inForce.getVersion() < version && System.nanoTime() < giveUp) LockSupport.parkNanos(LOOK.toNanos());
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
