package io.baton.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;

/** Where a broker and a schema registry come from. */
public interface Ground {
    /** What Baton stands on: a Kafka, and a schema registry that keeps its schemas in it. */
    interface Platform extends AutoCloseable {
        /** @return Kafka's address for clients */
        String bootstrapServers();

        /** @return the base of the registry's Confluent API */
        URI confluentApi();

        @Override
        void close();
    }

    /**
     * Starts both, or takes up those that this ground has already.
     *
     * @param directory of their data and logs, if these are kept on this machine
     * @param kafkaPort where clients reach the broker on the loopback interface, or {@link Ports#ANY}
     * @param registryPort where clients reach the registry there, or {@link Ports#ANY}
     * @throws PortTakenException if a port is taken
     */
    Platform platform(Path directory, int kafkaPort, int registryPort);

    /** @return the ground without containers: a broker in this JVM, and a registry as a child process */
    static Ground thisMachine() {
        return LocalPlatform::start;
    }

    /** @return the same, with a broker whose append times are read from this clock, where it is ahead of real time */
    static Ground thisMachine(InstantSource appends) {
        return (directory, kafkaPort, registryPort) -> LocalPlatform.start(directory, kafkaPort, registryPort, appends);
    }
}
