package io.baton.operations;

import static io.baton.events.topics.Topics.NOTIFICATIONS;
import static io.baton.events.topics.Topics.NOTIFICATION_DELIVERIES;
import static io.baton.events.topics.Topics.REFERRAL_DECISIONS;
import static io.baton.events.topics.Topics.RFI_SUBMISSIONS;

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
 * Copies topics, record by record and byte by byte, to where each belongs among another number of partitions. What concerns
 * one key keeps its order.
 */
final class TopicCopies {
    /** All that was asked is decided: what is still open of it is asked again. */
    private static final Set<Topic<?>> DONE_WITH = Set.of(RFI_SUBMISSIONS, REFERRAL_DECISIONS);

    /** These two lie side by side, by RFI. */
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
     * Copies all that is not done with.
     *
     * @return how many records
     */
    long all() {
        for (Topic<?> topic : Topics.ALL) {
            if (!DONE_WITH.contains(topic) && !BY_RFI.contains(topic)) copy(from.name(topic), to.name(topic));
            copy(from.deadLetters(topic), to.deadLetters(topic));
        }
        copy(from.name(NOTIFICATIONS), to.name(NOTIFICATIONS), this::partitionOfNotification);
        copy(from.name(NOTIFICATION_DELIVERIES), to.name(NOTIFICATION_DELIVERIES), this::partitionOfDelivery);
        return copied;
    }

    private void copy(String topic, String copy) {
        copy(topic, copy, byKey -> null);
    }

    /** @param partition gives none for a record that lies where its key belongs */
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
            // It lies in the dead letters already, and will again, wherever it is.
            return null;
        }
    }

    /** What the ledger says of a notification that is kept no longer may lie anywhere: nobody asks for it. */
    private Integer partitionOfDelivery(ConsumerRecord<byte[], byte[]> record) {
        return partitionOf.get(key(record));
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }
}
