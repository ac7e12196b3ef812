package io.baton.service.outages;

import static org.awaitility.Awaitility.await;

import io.baton.engine.Engine;
import io.baton.engine.Program;
import io.baton.events.DecisionResult;
import io.baton.events.Policy;
import io.baton.events.ReroutingMode;
import io.baton.kafka.install.Installation;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.streams.Membership;
import io.baton.kafka.streams.Resources;
import io.baton.kafka.streams.StreamsSettings;
import io.baton.local.LocalPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * A real broker with Baton's topics, for an engine without the rest of the service.
 *
 * @param directory where the engine's stores lie
 * @param lateness how late each deadline was fired
 */
record EngineAlone(
        LocalPlatform platform, Connection connection, WireFormat serdes, Path directory, List<Duration> lateness)
        implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PARTITIONS = 2;
    /** Longer than the patience: a thread that fails must not let its successor wait for its session. */
    private static final Membership MEMBER = new Membership(Optional.empty(), PATIENCE.multipliedBy(2));

    /** @return it, installed; no engine runs yet */
    static EngineAlone installed(Path directory) throws Exception {
        LocalPlatform platform = LocalPlatform.start(directory);
        Connection connection = new Connection(platform.bootstrapServers(), platform.confluentApi());
        WireFormat serdes = new WireFormat(connection);
        Installation installation = new Installation(connection, PARTITIONS, (short) 1);
        installation.createTopics();
        installation.registerSchemas(serdes.registry());
        return new EngineAlone(platform, connection, serdes, directory, new CopyOnWriteArrayList<>());
    }

    /**
     * @param policy in force
     * @param waitsHere told each answer before it is committed
     * @return an engine that runs
     */
    Engine engine(Policy policy, Predicate<DecisionResult> waitsHere) {
        Engine engine = new Engine(
                connection,
                serdes,
                new StreamsSettings(
                        "baton-engine",
                        directory.resolve("state"),
                        StreamsSettings.Guarantee.EXACTLY_ONCE,
                        Duration.ofSeconds(1),
                        Resources.of((short) 1),
                        MEMBER,
                        Optional.empty()),
                PARTITIONS,
                new Program(() -> policy, (need, without, most) -> List.of(), () -> ReroutingMode.OFF, _ -> false),
                waitsHere,
                Duration.ofMillis(100),
                lateness::add);
        engine.start();
        await().atMost(PATIENCE).until(engine::running);
        return engine;
    }

    @Override
    public void close() {
        serdes.close();
        platform.close();
    }
}
