package io.baton.kafka.serde;

import io.baton.events.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/** How a topic's values are written and read. */
@FunctionalInterface
public interface TopicSerdes {
    /**
     * @return a new serde, owned by the caller. Its deserializer throws {@link UnreadableRecordException} for bytes that can
     *     never be read, and only for those
     */
    <T extends SpecificRecord> Serde<T> of(Topic<T> topic);
}
