package io.baton.kafka.serde;

import io.baton.events.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/** Serdes without a registry, for tests of topologies. */
public final class PlainSerdes implements TopicSerdes {
    @Override
    public <T extends SpecificRecord> Serde<T> of(Topic<T> topic) {
        return new SingleObjectSerde<>(topic.type());
    }
}
