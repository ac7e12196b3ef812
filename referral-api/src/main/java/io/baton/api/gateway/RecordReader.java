package io.baton.api.gateway;

import io.baton.events.topics.Topic;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.time.Wait;
import io.baton.projections.views.ViewsUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads single records of a topic by partition and offset, one at a time.
 *
 * @param <T> the topic's records
 */
public final class RecordReader<T extends SpecificRecord> implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(100);
    /** As little as possible: Kafka returns the first record whole whatever its size, and we need no other. */
    private static final int SMALLEST_FETCH = 1;

    private final String topic;
    private final KafkaConsumer<String, T> consumer;

    public RecordReader(Connection connection, TopicSerdes serdes, Topic<T> read) {
        topic = connection.name(read);
        consumer = new KafkaConsumer<>(
                settings(connection), new StringDeserializer(), serdes.of(read).deserializer());
    }

    private static Map<String, Object> settings(Connection connection) {
        Map<String, Object> settings = connection.committedReader();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, SMALLEST_FETCH);
        return settings;
    }

    /**
     * @return the committed record at this offset; empty if Kafka no longer keeps it
     * @throws ViewsUnavailableException if it cannot be read in time
     */
    public synchronized Optional<T> at(int partition, long offset) {
        TopicPartition from = new TopicPartition(topic, partition);
        try {
            consumer.assign(List.of(from));
            consumer.seek(from, offset);
            ConsumerRecord<String, T> next = polled().orElseThrow(
                            () -> new ViewsUnavailableException(from + "@" + offset + " was not read in time", null));
            return Optional.of(next).filter(record -> record.offset() == offset).map(ConsumerRecord::value);
        } catch (OffsetOutOfRangeException e) {
            return Optional.empty();
        } catch (KafkaException e) {
            throw new ViewsUnavailableException(from + "@" + offset + " cannot be read", e);
        }
    }

    private Optional<ConsumerRecord<String, T>> polled() {
        Wait next = Wait.atMost(PATIENCE, POLL);
        while (!next.over()) for (ConsumerRecord<String, T> record : consumer.poll(POLL)) return Optional.of(record);
        return Optional.empty();
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
