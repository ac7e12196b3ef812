package io.baton.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.BiFunction;

/** What Baton stands on: where a broker and a schema registry come from. */
public interface Ground {
    /** A Kafka. */
    interface Broker extends AutoCloseable {
        /** @return its address for clients */
        String bootstrapServers();

        @Override
        void close();
    }

    /** A schema registry. */
    interface Registry extends AutoCloseable {
        /** @return the base of its Confluent API */
        URI confluentApi();

        @Override
        void close();
    }

    /**
     * Starts a broker, or takes up the one that this ground has already.
     *
     * @param directory its data, if it is kept on this machine
     * @param port where clients reach it on the loopback interface, or {@link Ports#ANY}
     */
    Broker broker(Path directory, int port);

    /**
     * Starts a registry that keeps its schemas in the broker, or takes up the one that this ground has already.
     *
     * @param log the file that its output is appended to, if it is kept on this machine
     * @param port where clients reach it on the loopback interface, or {@link Ports#ANY}
     */
    Registry registry(Path log, Broker broker, int port);

    /** @return the ground without containers: a broker in this JVM, and a registry as a child process */
    static Ground thisMachine() {
        return thisMachine(EmbeddedKafka::start);
    }

    /** @return the same, with a broker whose append times are read from this clock */
    static Ground thisMachine(InstantSource appends) {
        return thisMachine((directory, port) -> EmbeddedKafka.start(directory, port, appends));
    }

    private static Ground thisMachine(BiFunction<Path, Integer, Broker> broker) {
        return new Ground() {
            @Override
            public Broker broker(Path directory, int port) {
                return broker.apply(directory, port);
            }

            @Override
            public Registry registry(Path log, Broker broker, int port) {
                return RegistryProcess.start(RegistryProcess.unpackedHome(), log, broker.bootstrapServers(), port);
            }
        };
    }
}
