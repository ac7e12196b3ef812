package io.baton.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.EngineTopology;
import io.baton.engine.Program;
import io.baton.events.topics.Topic;
import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.streams.PromptCommits;
import io.baton.projections.views.ViewsTopology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

/**
 * Pins the topologies. The names of nodes, stores and internal topics are part of what a running deployment has on disk and
 * in Kafka: a change here means that a store is lost or a record in flight is stranded.
 *
 * <p>To change one on purpose: give what is new a new name, keep the old names, run the test with {@code
 * -Dgolden.update=true}, and look at the difference before you commit it. A store whose content changes its meaning needs a
 * rebuild (docs/time-and-rebuilding.md).
 */
class GoldenTopologyTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @Test
    void the_engines_topology_is_the_one_that_runs() throws IOException {
        pinned(
                "engine.txt",
                new EngineTopology(
                                new Plain(),
                                Topic::name,
                                4,
                                new Program(() -> null, (need, without, most) -> List.of(), () -> null),
                                tick -> true,
                                new PromptCommits(Duration.ofMillis(100)))
                        .build());
    }

    @Test
    void the_views_topology_is_the_one_that_runs() throws IOException {
        pinned("views.txt", new ViewsTopology(new Plain(), Topic::name, 4).build());
    }

    private static void pinned(String file, Topology topology) throws IOException {
        String description = topology.describe().toString();
        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("golden.update")) Files.writeString(golden, description, StandardCharsets.UTF_8);
        assertThat(golden).content(StandardCharsets.UTF_8).isEqualTo(description);
    }

    private static final class Plain implements TopicSerdes {
        @Override
        public <T extends SpecificRecord> Serde<T> of(Topic<T> topic) {
            return new SingleObjectSerde<>(topic.type());
        }
    }
}
