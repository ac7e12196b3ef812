package io.baton.quickstart.machine;

import io.baton.kafka.serde.Connection;
import io.baton.local.Ground;
import io.baton.local.Ports;
import io.baton.operations.Progress;
import java.nio.file.Path;

/** Kafka and the registry alone, on the data directory of a Baton that is stopped: for offline commands. */
public final class StoppedBaton implements AutoCloseable {
    private final DataDirectory data;
    private final Ground.Platform platform;

    private StoppedBaton(DataDirectory data, Ground.Platform platform) {
        this.data = data;
        this.platform = platform;
    }

    /**
     * Starts both on any ports.
     *
     * @throws io.baton.operations.UserError if Baton runs on this directory
     */
    public static StoppedBaton on(Path root, Ground ground, Progress progress) {
        DataDirectory data = DataDirectory.open(root, false);
        try {
            return new StoppedBaton(
                    data,
                    progress.step(
                            "Kafka broker, schema registry", () -> ground.platform(data.root(), Ports.ANY, Ports.ANY)));
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** @return how to speak to its Kafka and registry */
    public Connection connection() {
        return data.topics().connection(platform.bootstrapServers(), platform.confluentApi());
    }

    /** @return where its data lies */
    public DataDirectory data() {
        return data;
    }

    @Override
    public void close() {
        platform.close();
        data.close();
    }
}
