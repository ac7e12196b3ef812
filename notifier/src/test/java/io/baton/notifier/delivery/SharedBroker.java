package io.baton.notifier.delivery;

import io.baton.local.EmbeddedKafka;
import io.baton.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real broker, started once for all tests of this JVM that ask for it. */
public final class SharedBroker implements BeforeAllCallback {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(SharedBroker.class);

    private Running broker;

    @Override
    public void beforeAll(ExtensionContext context) {
        broker = context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(Running.class, any -> Running.start(), Running.class);
    }

    String bootstrapServers() {
        return broker.kafka().bootstrapServers();
    }

    /** Closed by JUnit at the end. */
    private record Running(EmbeddedKafka kafka, Path directory) implements AutoCloseable {
        static Running start() {
            try {
                Path directory = Files.createTempDirectory("shared-broker");
                return new Running(EmbeddedKafka.start(directory, Ports.ANY), directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            kafka.close();
            List<Path> files;
            try (Stream<Path> all = Files.walk(directory)) {
                files = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : files) Files.deleteIfExists(file);
        }
    }
}
