package io.baton.kafka.follow;

import io.baton.events.topics.Topic;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads all of a topic, without a group: every instance sees every record, and only what was committed.
 *
 * @param <T> the type of the topic's values
 */
public final class TopicFollower<T extends SpecificRecord> implements AutoCloseable {
    private final KafkaConsumer<String, T> consumer;
    private final PollLoop<T> loop;

    /** Where it begins. */
    public enum From {
        /** At the first record: {@link #start} returns when it has handled all that the topic has by then. */
        BEGINNING,
        /** At the end: it misses no record that is written after {@link #start} has returned. */
        END
    }

    /**
     * @param handler called for each value, on the follower's own thread; a record that cannot be read, or that the handler fails on,
     *     is skipped with a warning
     */
    public TopicFollower(Connection connection, TopicSerdes serdes, Topic<T> topic, Consumer<T> handler) {
        this(connection, topic, serdes.of(topic).deserializer(), record -> {
            if (record.value() != null) handler.accept(record.value());
        });
    }

    /** Follows whole records: with their keys and offsets, and also those without value. */
    public static <T extends SpecificRecord> TopicFollower<T> ofRecords(
            Connection connection, TopicSerdes serdes, Topic<T> topic, Consumer<ConsumerRecord<String, T>> handler) {
        return new TopicFollower<>(connection, topic, serdes.of(topic).deserializer(), handler);
    }

    private TopicFollower(
            Connection connection,
            Topic<T> topic,
            Deserializer<T> values,
            Consumer<ConsumerRecord<String, T>> handler) {
        consumer = new KafkaConsumer<>(connection.committedReader(), new StringDeserializer(), values);
        List<TopicPartition> partitions = consumer.partitionsFor(connection.name(topic)).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        loop = new PollLoop<>("follow-" + topic.name(), consumer, handler);
    }

    /** Goes to its first offsets, and follows from there. */
    public TopicFollower<T> start(From from) {
        switch (from) {
            case BEGINNING -> {
                consumer.seekToBeginning(consumer.assignment());
                catchUp();
            }
            case END -> {
                consumer.seekToEnd(consumer.assignment());
                // A seek is lazy: only position() asks the broker for the offset.
                consumer.assignment().forEach(consumer::position);
            }
        }
        loop.start();
        return this;
    }

    /** Follows from the first record since that instant, and returns when it has handled all that the topic has by then. */
    public TopicFollower<T> startSince(Instant since) {
        return startSince(since, Long.MAX_VALUE);
    }

    /**
     * As {@link #startSince(Instant)}, but bounded.
     *
     * @param most about how many records are read before it returns, the last ones: however much a busy topic holds, the start
     *     takes no longer
     */
    public TopicFollower<T> startSince(Instant since, long most) {
        consumer.seekToEnd(consumer.assignment());
        Map<TopicPartition, Long> times = consumer.assignment().stream()
                .collect(Collectors.toMap(Function.identity(), partition -> since.toEpochMilli()));
        long share = Math.max(1, most / consumer.assignment().size());
        consumer.offsetsForTimes(times).forEach((partition, first) -> {
            if (first != null) consumer.seek(partition, Math.max(first.offset(), consumer.position(partition) - share));
        });
        catchUp();
        loop.start();
        return this;
    }

    private void catchUp() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) loop.poll();
    }

    /** @return whether it follows */
    public boolean following() {
        return loop.running();
    }

    @Override
    public void close() {
        loop.close();
    }
}
