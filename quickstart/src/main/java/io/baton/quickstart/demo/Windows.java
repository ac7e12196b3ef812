package io.baton.quickstart.demo;

import io.baton.api.gateway.ProgramPolicy;
import io.baton.api.gateway.ProgramSettings;
import io.baton.events.Policy;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.records.PolicyRecords;
import java.time.Duration;
import java.time.InstantSource;

/** Sets the windows that the demo needs, and restores the previous ones, even if the demo is interrupted. */
final class Windows implements AutoCloseable {
    static final Policy STANDARD = PolicyRecords.toRecord(io.baton.lifecycle.referral.Policy.STANDARD);
    /** Short enough to watch them pass: expiry after 15 s, reminder after 3 s, last call 4 s before the end, call by 5 s. */
    static final Policy SHORT = new Policy(0, 15_000L, 3_000L, 4_000L, 5_000L);

    /** Much longer than the services need to read the setting. */
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(2);

    private final ProgramSettings settings;
    private final ProgramPolicy policy;
    private final Policy before;
    private final Thread ifInterrupted = new Thread(this::putBack);

    Windows(Connection connection, TopicSerdes serdes) {
        settings = new ProgramSettings(connection, serdes, InstantSource.system());
        policy = settings.policy();
        before = policy.get();
        Runtime.getRuntime().addShutdownHook(ifInterrupted);
    }

    /** @return how long to wait until the windows are surely in force */
    Duration use(Policy windows) {
        int version = policy.get().getVersion();
        return policy.change(null, any -> windows).getVersion() == version ? Duration.ZERO : HEARD_WITHIN;
    }

    private void putBack() {
        policy.change(null, any -> before);
    }

    @Override
    public void close() {
        putBack();
        Runtime.getRuntime().removeShutdownHook(ifInterrupted);
        settings.close();
    }
}
