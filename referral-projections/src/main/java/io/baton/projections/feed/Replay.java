package io.baton.projections.feed;

import static io.baton.events.topics.Topics.REFERRAL_EVENTS;

import io.baton.events.ReferralEvent;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.serde.UnreadableRecordException;
import io.baton.projections.views.Viewer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the events between two positions of the feed again. */
final class Replay implements Missed {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, ReferralEvent> consumer;
    private final Positions end;
    private final Queue<ConsumerRecord<String, ReferralEvent>> fetched = new ArrayDeque<>();
    private Positions behind;

    Replay(Connection connection, TopicSerdes serdes, Positions start, Positions end) {
        this.behind = start;
        this.end = end;
        consumer = consumer(connection, serdes.of(REFERRAL_EVENTS).deserializer());
        consumer.assign(partitions(connection.name(REFERRAL_EVENTS), end));
        consumer.assignment().forEach(from -> consumer.seek(from, start.in(from.partition())));
    }

    /** @return behind the last committed event of each partition */
    static Positions ends(Connection connection) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(connection, new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(connection.name(REFERRAL_EVENTS)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            long[] next = new long[partitions.size()];
            consumer.endOffsets(partitions).forEach((partition, offset) -> next[partition.partition()] = offset);
            return Positions.of(next);
        }
    }

    private static <V> KafkaConsumer<String, V> consumer(Connection connection, Deserializer<V> values) {
        return new KafkaConsumer<>(connection.committedReader(), new StringDeserializer(), values);
    }

    @Override
    public Optional<FeedItem> next(Viewer viewer) {
        while (!fetched.isEmpty() || fetchedMore()) {
            ConsumerRecord<String, ReferralEvent> record = fetched.remove();
            behind = behind.behind(record.partition(), record.offset());
            if (record.value() != null && Missed.concerns(viewer, record.value()))
                return Optional.of(FeedItem.Changed.of(behind, record.value()));
        }
        return Optional.empty();
    }

    /** Up to the end and no further: the feed delivers the events from there on. */
    private boolean fetchedMore() {
        while (fetched.isEmpty()) {
            if (atEnd()) return false;
            poll();
        }
        return true;
    }

    /** A record that can never be read is skipped, as the feed skips it. */
    private void poll() {
        try {
            for (ConsumerRecord<String, ReferralEvent> record : consumer.poll(POLL))
                if (record.offset() < end.in(record.partition())) fetched.add(record);
        } catch (RecordDeserializationException e) {
            if (UnreadableRecordException.in(e).isEmpty()) throw e;
            consumer.seek(e.topicPartition(), e.offset() + 1);
        }
    }

    private boolean atEnd() {
        return consumer.assignment().stream()
                .allMatch(partition -> consumer.position(partition) >= end.in(partition.partition()));
    }

    private static List<TopicPartition> partitions(String topic, Positions of) {
        return IntStream.range(0, of.partitions())
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
