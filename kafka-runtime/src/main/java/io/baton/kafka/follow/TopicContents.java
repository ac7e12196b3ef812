package io.baton.kafka.follow;

import io.baton.events.topics.Topic;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.serde.UnreadableRecordException;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads a topic from its beginning to its present end. */
public final class TopicContents {
    private TopicContents() {}

    /** Calls the reader for each record with a value. Unreadable records are skipped: they are in the dead letters already. */
    public static <T extends SpecificRecord> void forEach(
            Connection connection,
            TopicSerdes serdes,
            Topic<T> topic,
            BiConsumer<ConsumerRecord<byte[], byte[]>, T> reader) {
        Deserializer<T> values = serdes.of(topic).deserializer();
        try (CommittedRecords records = new CommittedRecords(connection, List.of(connection.name(topic)))) {
            records.forEach(record -> {
                T value = valueOf(record, values);
                if (value != null) reader.accept(record, value);
            });
        }
    }

    /** @return whether nothing was ever appended to the topic */
    public static boolean nothing(Connection connection, Topic<?> topic) {
        try (CommittedRecords records = new CommittedRecords(connection, List.of(connection.name(topic)))) {
            return records.ends().values().stream().allMatch(end -> end == 0);
        }
    }

    private static <T> T valueOf(ConsumerRecord<byte[], byte[]> record, Deserializer<T> values) {
        if (record.value() == null) return null;
        try {
            return values.deserialize(record.topic(), record.headers(), record.value());
        } catch (UnreadableRecordException e) {
            return null;
        }
    }
}
