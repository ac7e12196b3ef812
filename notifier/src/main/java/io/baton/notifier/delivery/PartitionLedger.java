package io.baton.notifier.delivery;

import io.baton.events.Delivery;
import io.baton.events.topics.Topics;
import io.baton.events.wire.Connection;
import io.baton.events.wire.TopicSerdes;
import io.baton.events.wire.UnreadableRecordException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger of one partition, which has one writer at a time, whatever its group: the transactional id is the partition's,
 * so whoever opens the ledger fences whoever had it before. Not safe for use by several threads.
 */
final class PartitionLedger implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionLedger.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final TopicPartition place;
    private final KafkaProducer<String, Delivery> writer;
    private final Map<String, Delivery> last = new HashMap<>();

    /** Fences the former owner, then reads all that was committed. */
    PartitionLedger(Connection connection, TopicSerdes serdes, int partition) {
        place = new TopicPartition(connection.name(Topics.NOTIFICATION_DELIVERIES), partition);
        writer = new KafkaProducer<>(
                writing(connection, partition),
                new StringSerializer(),
                serdes.of(Topics.NOTIFICATION_DELIVERIES).serializer());
        writer.initTransactions();
        read(connection, serdes);
    }

    /** @return what was recorded last of this notification */
    Optional<Delivery> last(String notificationId) {
        return Optional.ofNullable(last.get(notificationId));
    }

    /**
     * Records all of them or none; when it returns, they are committed.
     *
     * @throws org.apache.kafka.common.errors.ProducerFencedException if another owner has taken over
     */
    void record(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) return;
        writer.beginTransaction();
        for (Delivery delivery : deliveries)
            writer.send(new ProducerRecord<>(place.topic(), place.partition(), delivery.getNotificationId(), delivery));
        writer.commitTransaction();
        for (Delivery delivery : deliveries) last.put(delivery.getNotificationId(), delivery);
    }

    private void read(Connection connection, TopicSerdes serdes) {
        try (KafkaConsumer<String, Delivery> reader = new KafkaConsumer<>(
                reading(connection),
                new StringDeserializer(),
                serdes.of(Topics.NOTIFICATION_DELIVERIES).deserializer())) {
            reader.assign(List.of(place));
            reader.seekToBeginning(List.of(place));
            long end = reader.endOffsets(List.of(place)).get(place);
            while (reader.position(place) < end) {
                read(reader);
            }
        }
    }

    private void read(KafkaConsumer<String, Delivery> reader) {
        try {
            for (ConsumerRecord<String, Delivery> entry : reader.poll(POLL)) last.put(entry.key(), entry.value());
        } catch (RecordDeserializationException e) {
            UnreadableRecordException reason = DeadLetters.reason(e).orElseThrow(() -> e);
            // It stays where it is: a dead letter would be written again at each take-over.
            LOG.warn("{}@{} can never be read: {}", e.topicPartition(), e.offset(), reason.getMessage());
            reader.seek(e.topicPartition(), e.offset() + 1);
        }
    }

    private static Map<String, Object> writing(Connection connection, int partition) {
        Map<String, Object> settings = connection.clientSettings();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, connection.topicPrefix() + "notifier-" + partition);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // Transactions one after the other would otherwise wait 100 ms for each other (KAFKA-20000).
        settings.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 2);
        return settings;
    }

    private static Map<String, Object> reading(Connection connection) {
        Map<String, Object> settings = connection.clientSettings();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }

    @Override
    public void close() {
        writer.close(Duration.ofSeconds(5));
    }
}
