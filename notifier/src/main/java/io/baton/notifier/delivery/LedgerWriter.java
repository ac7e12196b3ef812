package io.baton.notifier.delivery;

import io.baton.events.Delivery;
import io.baton.events.MailPreference;
import io.baton.events.Notification;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.access.AccessList;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.write.DeadLetter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes one partition of the ledger in transactions, with the dead letters and mail preferences that follow from it. */
final class LedgerWriter implements AutoCloseable {
    private static final Duration LONGEST_COMMIT = Duration.ofMinutes(1);
    /**
     * Longer than we wait for a commit: a broker that was away must not abort a transaction before we give it up, which would
     * look as if another notifier had taken over.
     */
    private static final Duration LONGEST_TRANSACTION = LONGEST_COMMIT.multipliedBy(2);

    private final TopicPartition ledger;
    private final TopicPartition notifications;
    private final String letters;
    private final Encoding<Delivery> deliveries;
    private final Encoding<Notification> notificationValues;
    private final Encoding<MailPreference> preferences;
    private final KafkaProducer<String, byte[]> producer;

    /** How a topic's values are written. */
    private record Encoding<T extends SpecificRecord>(String topic, Serializer<T> serializer) {
        static <T extends SpecificRecord> Encoding<T> of(Topic<T> topic, Connection connection, TopicSerdes serdes) {
            return new Encoding<>(connection.name(topic), serdes.of(topic).serializer());
        }

        byte[] bytes(T value) {
            return serializer.serialize(topic, value);
        }
    }

    /** Fences the former writer of this partition. */
    LedgerWriter(Connection connection, TopicSerdes serdes, KafkaClients.Writing writing, TopicPartition ledger) {
        this.ledger = ledger;
        notifications = new TopicPartition(connection.name(Topics.NOTIFICATIONS), ledger.partition());
        letters = connection.deadLetters(Topics.NOTIFICATIONS);
        deliveries = Encoding.of(Topics.NOTIFICATION_DELIVERIES, connection, serdes);
        notificationValues = Encoding.of(Topics.NOTIFICATIONS, connection, serdes);
        preferences = Encoding.of(Topics.MAIL_PREFERENCES, connection, serdes);
        producer = writing.with(
                settings(connection, ledger.partition()), new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            // It would go on trying, and fence a later writer.
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /** Returns when all of the transaction is committed. */
    void write(LedgerTransaction transaction) {
        producer.beginTransaction();
        transaction.entries().forEach(this::enter);
        transaction.letters().forEach(this::deadLetter);
        transaction
                .preferences()
                .forEach((subject, preference) -> producer.send(
                        new ProducerRecord<>(preferences.topic(), subject, preferences.bytes(preference))));
        producer.commitTransaction();
    }

    /** Removes the ledger's entries of these notifications. */
    void erase(List<String> notificationIds) {
        producer.beginTransaction();
        for (String id : notificationIds)
            producer.send(new ProducerRecord<>(ledger.topic(), ledger.partition(), id, null));
        producer.commitTransaction();
    }

    private void enter(Delivery entry) {
        producer.send(new ProducerRecord<>(
                ledger.topic(), ledger.partition(), entry.getNotificationId(), deliveries.bytes(entry)));
    }

    private void deadLetter(LedgerTransaction.Letter letter) {
        Intent intent = letter.intent();
        byte[] value = notificationValues.bytes(intent.notification());
        producer.send(new DeadLetter(letter.reason(), notifications.topic(), notifications.partition(), intent.offset())
                .record(letters, intent.id(), value));
    }

    private static Map<String, Object> settings(Connection connection, int partition) {
        Map<String, Object> settings = connection.durableWriter();
        settings.put(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                connection.topicPrefix() + AccessList.LEDGER_TRANSACTIONS + partition);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST_COMMIT.toMillis());
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) LONGEST_TRANSACTION.toMillis());
        // Transactions one after the other would otherwise wait 100 ms for each other (KAFKA-20000).
        settings.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 2);
        return settings;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
