package io.baton.quickstart.demo;

import io.baton.events.Policy;
import io.baton.events.wire.Connection;
import io.baton.events.wire.TopicSerdes;
import io.baton.projections.engine.PolicyRecord;
import io.baton.quickstart.machine.PolicySetting;
import java.time.Duration;

/** The windows that the story needs. What was in force before is put back, also when the demo is interrupted. */
final class Windows implements AutoCloseable {
    static final Policy STANDARD = PolicyRecord.of(io.baton.lifecycle.Policy.STANDARD);
    /** Short enough to watch them pass: expiry after 25 s, reminder after 4 s, last call 5 s before the end, call by 6 s. */
    static final Policy SHORT = new Policy(0, 25_000L, 4_000L, 5_000L, 6_000L);

    /** The services follow the setting; they have it long before this. */
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(2);

    private final Connection connection;
    private final TopicSerdes serdes;
    private final Policy before;
    private final Thread ifInterrupted = new Thread(this::putBack);
    private Policy inForce;

    Windows(Connection connection, TopicSerdes serdes) {
        this.connection = connection;
        this.serdes = serdes;
        this.before = PolicySetting.inForce(connection, serdes);
        this.inForce = before;
        Runtime.getRuntime().addShutdownHook(ifInterrupted);
    }

    /** @return how long to wait until the windows are surely in force */
    Duration use(Policy windows) {
        return set(windows) ? HEARD_WITHIN : Duration.ZERO;
    }

    private synchronized boolean set(Policy windows) {
        Policy next =
                Policy.newBuilder(windows).setVersion(inForce.getVersion()).build();
        if (next.equals(inForce)) return false;
        next.setVersion(inForce.getVersion() + 1);
        PolicySetting.put(next, next.getVersion(), connection, serdes);
        inForce = next;
        return true;
    }

    private void putBack() {
        set(before);
    }

    @Override
    public void close() {
        putBack();
        Runtime.getRuntime().removeShutdownHook(ifInterrupted);
    }
}
