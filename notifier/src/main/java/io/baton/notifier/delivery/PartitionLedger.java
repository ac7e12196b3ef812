package io.baton.notifier.delivery;

import io.baton.events.Delivery;
import io.baton.events.DeliveryStatus;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.serde.UnreadableRecordException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger of one partition. It has one writer at a time, whatever the consumer group: the transactional id is the
 * partition's, so opening the ledger fences its former writer. In memory are the entries of open deliveries, and the ids of
 * the ones that are over. Not safe for use by several threads.
 */
final class PartitionLedger implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionLedger.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_FORGOTTEN_AT_ONCE = 1_000;
    /** A notification beyond its retention can never be read again, so its entry is not needed any more. */
    private static final Duration REMEMBERED =
            Topics.NOTIFICATIONS.retention().orElseThrow().plusDays(30);

    private final TopicPartition ledger;
    private final LedgerWriter writer;
    private final Map<String, Delivery> open = new HashMap<>();
    private final SettledIds settled = new SettledIds();
    private final List<String> forgettable = new ArrayList<>();

    /** Fences the former writer, then reads everything that it committed. */
    PartitionLedger(
            Connection connection, TopicSerdes serdes, KafkaClients.Writing writing, int partition, Instant now) {
        ledger = new TopicPartition(connection.name(Topics.NOTIFICATION_DELIVERIES), partition);
        writer = new LedgerWriter(connection, serdes, writing, ledger);
        try {
            read(connection, serdes, now.minus(REMEMBERED));
            forget();
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /** @return whether the delivery of this notification is over */
    boolean over(String notificationId) {
        return settled.contains(notificationId);
    }

    /** @return the last entry of this notification, if its delivery has begun and is not over */
    Optional<Delivery> open(String notificationId) {
        return Optional.ofNullable(open.get(notificationId));
    }

    /**
     * Writes all of the transaction or nothing; when it returns, it is committed.
     *
     * @throws org.apache.kafka.common.errors.ProducerFencedException if another writer has taken over
     */
    void record(LedgerTransaction transaction) {
        if (transaction.entries().isEmpty()) return;
        writer.write(transaction);
        transaction.entries().forEach(this::remember);
    }

    private void remember(Delivery entry) {
        String id = entry.getNotificationId();
        if (isOpen(entry.getStatus())) {
            open.put(id, entry);
            return;
        }
        open.remove(id);
        settled.add(id);
    }

    private static boolean isOpen(DeliveryStatus status) {
        return switch (status) {
            case CLAIMED, DEFERRED -> true;
            case SENT, FAILED, SUPPRESSED, UNKNOWN -> false;
        };
    }

    private void read(Connection connection, TopicSerdes serdes, Instant rememberedSince) {
        try (KafkaConsumer<String, Delivery> reader = new KafkaConsumer<>(
                connection.committedReader(),
                new StringDeserializer(),
                serdes.of(Topics.NOTIFICATION_DELIVERIES).deserializer())) {
            reader.assign(List.of(ledger));
            reader.seekToBeginning(List.of(ledger));
            long end = reader.endOffsets(List.of(ledger)).get(ledger);
            while (reader.position(ledger) < end) {
                read(reader, rememberedSince);
                // Not all at the end: there may be as many as there were notifications since it was last opened.
                if (forgettable.size() >= MOST_FORGOTTEN_AT_ONCE) forget();
            }
        }
    }

    private void read(KafkaConsumer<String, Delivery> reader, Instant rememberedSince) {
        try {
            for (ConsumerRecord<String, Delivery> entry : reader.poll(POLL)) {
                if (entry.value() == null) continue;
                if (entry.value().getAt().isBefore(rememberedSince)) forgettable.add(entry.key());
                else remember(entry.value());
            }
        } catch (RecordDeserializationException e) {
            UnreadableRecordException reason = UnreadableRecordException.in(e).orElseThrow(() -> e);
            // No dead letter: each take-over would write it again.
            LOG.warn("{}@{} can never be read: {}", e.topicPartition(), e.offset(), reason.getMessage());
            reader.seek(e.topicPartition(), e.offset() + 1);
        }
    }

    private void forget() {
        for (int from = 0; from < forgettable.size(); from += MOST_FORGOTTEN_AT_ONCE)
            writer.erase(forgettable.subList(from, Math.min(from + MOST_FORGOTTEN_AT_ONCE, forgettable.size())));
        forgettable.clear();
    }

    @Override
    public void close() {
        writer.close();
    }
}
