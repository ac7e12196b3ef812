package io.baton.projections.views;

import io.baton.events.topics.Topic;
import io.baton.kafka.serde.PlainSerdes;
import io.baton.kafka.streams.GoldenTopology;
import org.junit.jupiter.api.Test;

class ViewsTopologyTest {
    @Test
    void the_topology_is_the_one_that_runs() {
        GoldenTopology.assertPinned("views.txt", new ViewsTopology(new PlainSerdes(), Topic::name, 4, _ -> {}).build());
    }
}
