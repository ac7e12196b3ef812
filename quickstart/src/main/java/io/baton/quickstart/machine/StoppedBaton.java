package io.baton.quickstart.machine;

import io.baton.kafka.serde.Connection;
import io.baton.local.Ground;
import io.baton.local.Ports;
import io.baton.operations.Progress;
import java.nio.file.Path;

/** Kafka and the registry alone, on the data directory of a Baton that is stopped: for offline commands. */
public final class StoppedBaton implements AutoCloseable {
    private final DataDirectory data;
    private final Ground.Broker kafka;
    private final Ground.Registry registry;

    private StoppedBaton(DataDirectory data, Ground.Broker kafka, Ground.Registry registry) {
        this.data = data;
        this.kafka = kafka;
        this.registry = registry;
    }

    /**
     * Starts both on any ports.
     *
     * @throws io.baton.operations.UserError if Baton runs on this directory
     */
    public static StoppedBaton on(Path root, Ground ground, Progress progress) {
        DataDirectory data = DataDirectory.open(root, false);
        try {
            Ground.Broker kafka = progress.step("Kafka broker", () -> ground.broker(data.resolve("kafka"), Ports.ANY));
            return withRegistry(data, ground, kafka, progress);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static StoppedBaton withRegistry(
            DataDirectory data, Ground ground, Ground.Broker kafka, Progress progress) {
        try {
            Ground.Registry registry = progress.step(
                    "Schema registry", () -> ground.registry(data.resolve("logs/registry.log"), kafka, Ports.ANY));
            return new StoppedBaton(data, kafka, registry);
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
    }

    /** @return how to speak to its Kafka and registry */
    public Connection connection() {
        return data.topics().connection(kafka.bootstrapServers(), registry.confluentApi());
    }

    /** @return where its data lies */
    public DataDirectory data() {
        return data;
    }

    @Override
    public void close() {
        registry.close();
        kafka.close();
        data.close();
    }
}
