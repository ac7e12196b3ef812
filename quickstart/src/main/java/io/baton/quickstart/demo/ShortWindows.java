package io.baton.quickstart.demo;

import io.baton.events.Policy;
import io.baton.events.wire.Connection;
import io.baton.events.wire.TopicSerdes;
import io.baton.quickstart.machine.PolicySetting;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Windows short enough to watch them pass. What was in force before is put back, also when the demo is interrupted. */
final class ShortWindows implements AutoCloseable {
    /** From receipt to expiry. */
    static final Duration EXPIRY = Duration.ofSeconds(25);

    private static final Policy SHORT = new Policy(0, EXPIRY.toMillis(), 4_000L, 5_000L, 6_000L);

    private final Connection connection;
    private final TopicSerdes serdes;
    private final Policy before;
    private final AtomicBoolean putBack = new AtomicBoolean();
    private final Thread ifInterrupted = new Thread(this::putBack);

    private ShortWindows(Connection connection, TopicSerdes serdes) {
        this.connection = connection;
        this.serdes = serdes;
        this.before = PolicySetting.inForce(connection, serdes);
    }

    static ShortWindows set(Connection connection, TopicSerdes serdes) {
        ShortWindows windows = new ShortWindows(connection, serdes);
        Runtime.getRuntime().addShutdownHook(windows.ifInterrupted);
        PolicySetting.put(SHORT, windows.before.getVersion() + 1, connection, serdes);
        return windows;
    }

    private void putBack() {
        if (putBack.compareAndSet(false, true)) PolicySetting.put(before, before.getVersion() + 2, connection, serdes);
    }

    @Override
    public void close() {
        putBack();
        Runtime.getRuntime().removeShutdownHook(ifInterrupted);
    }
}
