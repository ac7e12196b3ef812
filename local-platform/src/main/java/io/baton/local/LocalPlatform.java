package io.baton.local;

import java.net.URI;
import java.nio.file.Path;

/** A broker and a registry together, on free ports. */
public final class LocalPlatform implements AutoCloseable {
    private final EmbeddedKafka kafka;
    private final RegistryProcess registry;

    private LocalPlatform(EmbeddedKafka kafka, RegistryProcess registry) {
        this.kafka = kafka;
        this.registry = registry;
    }

    /** @param directory where their data and the registry's log lie */
    public static LocalPlatform start(Path directory) {
        EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), Ports.ANY);
        try {
            RegistryProcess registry = RegistryProcess.start(
                    RegistryProcess.unpackedHome(),
                    directory.resolve("registry.log"),
                    kafka.bootstrapServers(),
                    Ports.ANY);
            return new LocalPlatform(kafka, registry);
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
    }

    /** @return Kafka's address for clients */
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** @return the base of the registry's Confluent API */
    public URI confluentApi() {
        return registry.confluentApi();
    }

    @Override
    public void close() {
        registry.close();
        kafka.close();
    }
}
