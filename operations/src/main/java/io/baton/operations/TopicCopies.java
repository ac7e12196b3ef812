package io.baton.operations;

import static io.baton.events.topics.Topics.NOTIFICATIONS;
import static io.baton.events.topics.Topics.NOTIFICATION_DELIVERIES;
import static io.baton.events.topics.Topics.REFERRAL_DECISIONS;
import static io.baton.events.topics.Topics.RFI_SUBMISSIONS;
import static io.baton.events.topics.Topics.SIGN_INS;

import io.baton.events.Notification;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.AppendedRecords;
import io.baton.kafka.follow.CommittedRecords;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.serde.UnreadableRecordException;
import io.baton.notifier.intents.IntentTopology;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Copies topics, record by record and byte by byte, into another number of partitions. The records of one key keep their order.
 */
final class TopicCopies {
    /** Inputs that are processed; submissions without an answer are submitted again. */
    private static final Set<Topic<?>> PROCESSED = Set.of(RFI_SUBMISSIONS, REFERRAL_DECISIONS, SIGN_INS);

    /** Partitioned by RFI, both alike, so that the ledger's partition is the notification's. */
    private static final Set<Topic<?>> BY_RFI = Set.of(NOTIFICATIONS, NOTIFICATION_DELIVERIES);

    private final Connection from;
    private final Connection to;
    private final int partitions;
    private final Deserializer<Notification> notifications;
    private final Map<String, Integer> partitionOf = new HashMap<>();
    private long copied;

    TopicCopies(Connection from, Connection to, TopicSerdes serdes, int partitions) {
        this.from = from;
        this.to = to;
        this.partitions = partitions;
        this.notifications = serdes.of(NOTIFICATIONS).deserializer();
    }

    /**
     * Copies everything but the processed inputs.
     *
     * @return the number of records
     */
    long all() {
        for (Topic<?> topic : Topics.ALL) {
            if (!PROCESSED.contains(topic) && !BY_RFI.contains(topic)) copy(from.name(topic), to.name(topic));
            copy(from.deadLetters(topic), to.deadLetters(topic));
        }
        copy(from.name(NOTIFICATIONS), to.name(NOTIFICATIONS), this::partitionOfNotification);
        copy(from.name(NOTIFICATION_DELIVERIES), to.name(NOTIFICATION_DELIVERIES), this::partitionOfDelivery);
        return copied;
    }

    private void copy(String topic, String copy) {
        copy(topic, copy, byKey -> null);
    }

    /** @param partition of a record; null for the partition that its key's hash gives */
    private void copy(String topic, String copy, Function<ConsumerRecord<byte[], byte[]>, Integer> partition) {
        try (CommittedRecords records = new CommittedRecords(from, List.of(topic));
                AppendedRecords writer = new AppendedRecords(to)) {
            records.forEach(record -> {
                writer.append(copy, partition.apply(record), record);
                copied++;
            });
        }
    }

    private Integer partitionOfNotification(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) return null;
        try {
            int partition = IntentTopology.partition(
                    notifications.deserialize(record.topic(), record.headers(), record.value()), partitions);
            partitionOf.put(key(record), partition);
            return partition;
        } catch (UnreadableRecordException e) {
            // It is in the dead letters already, and the notifier will put it there again from any partition.
            return null;
        }
    }

    /** A ledger entry whose notification has been deleted may be in any partition: nothing reads it. */
    private Integer partitionOfDelivery(ConsumerRecord<byte[], byte[]> record) {
        return partitionOf.get(key(record));
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }
}
