package io.baton.kafka.follow;

import io.baton.events.topics.Topic;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.serde.UnreadableRecordException;
import io.baton.kafka.write.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all of a topic, without a group: every instance sees every record, and only what was committed.
 *
 * @param <T> the type of the topic's values
 */
public final class TopicFollower<T extends SpecificRecord> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Topic<T> topic;
    private final KafkaConsumer<String, T> consumer;
    private final Consumer<ConsumerRecord<String, T>> handler;
    private final Thread thread;
    private volatile boolean closing;

    /** Where it begins. */
    public enum From {
        /** With what is there already: {@link #start} returns when all of it was handled. */
        BEGINNING,
        /** With what comes: nothing that is written after {@link #start} has returned is missed. */
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
        this.topic = topic;
        this.handler = handler;
        consumer = new KafkaConsumer<>(connection.committedReader(), new StringDeserializer(), values);
        List<TopicPartition> partitions = consumer.partitionsFor(connection.name(topic)).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        thread = Thread.ofPlatform().name("follow-" + topic.name()).unstarted(this::follow);
    }

    /** Takes its place, and follows from there. */
    public TopicFollower<T> start(From from) {
        switch (from) {
            case BEGINNING -> {
                consumer.seekToBeginning(consumer.assignment());
                catchUp();
            }
            case END -> {
                consumer.seekToEnd(consumer.assignment());
                // The place is looked up only when it is asked for.
                consumer.assignment().forEach(consumer::position);
            }
        }
        thread.start();
        return this;
    }

    /** Begins with what was written since then, and returns when all of that which is there already was handled. */
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
        thread.start();
        return this;
    }

    private void catchUp() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) poll();
    }

    /** @return whether it follows */
    public boolean following() {
        return thread.isAlive();
    }

    private void follow() {
        while (!closing) {
            try {
                poll();
            } catch (WakeupException e) {
                LOG.debug("{} is followed no longer", topic.name());
            } catch (KafkaException e) {
                LOG.warn("{} cannot be read just now", topic.name(), e);
                LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
            }
        }
        consumer.close();
    }

    private void poll() {
        try {
            consumer.poll(POLL).forEach(this::handle);
        } catch (RecordDeserializationException e) {
            // When the registry does not answer, the next poll reads the same record again.
            UnreadableRecordException reason = UnreadableRecordException.in(e).orElseThrow(() -> e);
            LOG.warn(
                    "{}@{} can never be read, and is skipped: {}", e.topicPartition(), e.offset(), reason.getMessage());
            consumer.seek(e.topicPartition(), e.offset() + 1);
        }
    }

    /** Read again, the record would fail again, and nothing behind it would ever be read. */
    private void handle(ConsumerRecord<String, T> record) {
        try {
            handler.accept(record);
        } catch (RuntimeException | Error e) {
            if (!Failure.isOfTheRecord(e)) throw e;
            LOG.warn(
                    "{}-{}@{} cannot be handled, and is skipped: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    Failure.of(e));
        }
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
