package io.baton.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.Topology;

/**
 * Pins a topology to a file. The names of nodes, stores and internal topics are part of what a running deployment has on disk
 * and in Kafka: a change means that a store is lost or a record in flight is stranded.
 *
 * <p>To change one on purpose: give what is new a new name, keep the old names, run the test with {@code
 * -DargLine=-Dgolden.update=true}, and read the difference before you commit it. A store whose content changes its meaning
 * needs a rebuild (docs/time-and-rebuilding.md).
 */
public final class GoldenTopology {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private GoldenTopology() {}

    /** Fails if the topology differs from the module's golden file of this name. */
    public static void assertPinned(String file, Topology topology) {
        String description = topology.describe().toString();
        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("golden.update")) write(golden, description);
        assertThat(golden).content(StandardCharsets.UTF_8).isEqualTo(description);
    }

    private static void write(Path golden, String description) {
        try {
            Files.writeString(golden, description, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
