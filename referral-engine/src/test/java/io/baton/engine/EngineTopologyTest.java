package io.baton.engine;

import io.baton.events.topics.Topic;
import io.baton.kafka.serde.PlainSerdes;
import io.baton.kafka.streams.GoldenTopology;
import io.baton.kafka.streams.PromptCommits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineTopologyTest {
    @Test
    void the_topology_is_the_one_that_runs() {
        GoldenTopology.assertPinned(
                "engine.txt",
                new EngineTopology(
                                new PlainSerdes(),
                                Topic::name,
                                4,
                                new Program(() -> null, (need, without, most) -> List.of(), () -> null, _ -> false),
                                tick -> true,
                                result -> {},
                                new PromptCommits(Duration.ofMillis(100)))
                        .build());
    }
}
