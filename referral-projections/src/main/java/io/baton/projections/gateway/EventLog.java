package io.baton.projections.gateway;

import io.baton.events.ReferralEvent;
import io.baton.events.topics.Topics;
import io.baton.events.wire.Connection;
import io.baton.events.wire.TopicSerdes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads single events out of the book of record, one at a time. */
public final class EventLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(100);
    /** A record comes whole, however large; what would come with it is not wanted. */
    private static final int LITTLE = 1;

    private final String topic;
    private final KafkaConsumer<String, ReferralEvent> consumer;

    public EventLog(Connection connection, TopicSerdes serdes) {
        topic = connection.name(Topics.REFERRAL_EVENTS);
        consumer = new KafkaConsumer<>(
                settings(connection),
                new StringDeserializer(),
                serdes.of(Topics.REFERRAL_EVENTS).deserializer());
    }

    private static Map<String, Object> settings(Connection connection) {
        Map<String, Object> settings = connection.clientSettings();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, LITTLE);
        return settings;
    }

    /** @return the committed event that stands there; empty if it could not be read in time */
    public synchronized Optional<ReferralEvent> at(int partition, long offset) {
        TopicPartition from = new TopicPartition(topic, partition);
        try {
            consumer.assign(List.of(from));
            consumer.seek(from, offset);
            return polled().filter(record -> record.offset() == offset).map(ConsumerRecord::value);
        } catch (KafkaException e) {
            LOG.warn("{}@{} cannot be read", from, offset, e);
            return Optional.empty();
        }
    }

    private Optional<ConsumerRecord<String, ReferralEvent>> polled() {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp)
            for (ConsumerRecord<String, ReferralEvent> record : consumer.poll(POLL)) return Optional.of(record);
        return Optional.empty();
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
