package io.baton.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.IntFunction;

/** A broker in this JVM, and a registry as a child process. */
public final class LocalPlatform implements Ground.Platform {
    private final EmbeddedKafka kafka;
    private final RegistryProcess registry;

    private LocalPlatform(EmbeddedKafka kafka, RegistryProcess registry) {
        this.kafka = kafka;
        this.registry = registry;
    }

    /** Starts both on free ports; see {@link #start(Path, int, int)}. */
    public static LocalPlatform start(Path directory) {
        return start(directory, Ports.ANY, Ports.ANY);
    }

    /**
     * Starts both, and returns when both answer.
     *
     * @param directory where their data and the registry's log lie
     * @param kafkaPort where clients reach the broker on the loopback interface, or {@link Ports#ANY}
     * @param registryPort where clients reach the registry there, or {@link Ports#ANY}
     * @throws PortTakenException if a port is taken
     */
    public static LocalPlatform start(Path directory, int kafkaPort, int registryPort) {
        return start(directory, kafkaPort, registryPort, port -> EmbeddedKafka.start(kafka(directory), port));
    }

    /** The same with append times that are read from this clock, where it is ahead of real time. */
    public static LocalPlatform start(Path directory, int kafkaPort, int registryPort, InstantSource appends) {
        return start(directory, kafkaPort, registryPort, port -> EmbeddedKafka.start(kafka(directory), port, appends));
    }

    /** Starts both on free ports, with a second listener of the broker for clients that sign in. */
    public static LocalPlatform start(Path directory, Guard guard) {
        return start(directory, Ports.ANY, Ports.ANY, port -> EmbeddedKafka.start(kafka(directory), port, guard));
    }

    /** Side by side: the registry loads its classes while the broker comes up, and only then looks for it. */
    private static LocalPlatform start(
            Path directory, int kafkaPort, int registryPort, IntFunction<EmbeddedKafka> broker) {
        int clients = Ports.claim(kafkaPort, "Kafka");
        RegistryProcess registry = RegistryProcess.launch(
                RegistryProcess.unpackedHome(),
                directory.resolve("logs/registry.log"),
                EmbeddedKafka.at(clients),
                registryPort);
        try {
            LocalPlatform platform = new LocalPlatform(broker.apply(clients), registry);
            platform.awaitRegistry();
            return platform;
        } catch (RuntimeException e) {
            registry.close();
            throw e;
        }
    }

    private void awaitRegistry() {
        try {
            registry.awaitAnswer();
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
    }

    private static Path kafka(Path directory) {
        return directory.resolve("kafka");
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public URI confluentApi() {
        return registry.confluentApi();
    }

    /** @return the process id of the registry */
    long registryPid() {
        return registry.pid();
    }

    @Override
    public void close() {
        registry.close();
        kafka.close();
    }
}
