package io.baton.kafka.follow;

import io.baton.kafka.serde.UnreadableRecordException;
import io.baton.kafka.write.Failure;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a consumer's records on a thread of its own, until it is closed, and closes the consumer. It skips records that can never be
 * read, and those that the handler fails on, with a warning; while the broker or the registry does not answer, it tries again.
 *
 * @param <T> the type of the records' values
 */
public final class PollLoop<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    /** Those that read now, in the whole process: each belongs to somebody else, and monitoring wants to see all. */
    private static final Set<PollLoop<?>> READING = ConcurrentHashMap.newKeySet();

    private final String name;
    private final KafkaConsumer<String, T> consumer;
    private final Consumer<ConsumerRecord<String, T>> handler;
    private final Thread thread;
    private volatile boolean closing;

    /**
     * @param name of the thread
     * @param consumer with its topics subscribed or its partitions assigned
     * @param handler called for each record
     */
    public PollLoop(String name, KafkaConsumer<String, T> consumer, Consumer<ConsumerRecord<String, T>> handler) {
        this.name = name;
        this.consumer = consumer;
        this.handler = handler;
        thread = Thread.ofPlatform().name(name).unstarted(this::run);
    }

    /**
     * @return the most that a reader of this process lags in each topic: see {@link Lag}
     * @param shown what a topic's name in the deployment is shown as
     */
    public static Map<String, Double> lags(UnaryOperator<String> shown) {
        Map<String, Double> lags = new HashMap<>();
        for (PollLoop<?> loop : READING)
            Lag.byTopic(loop.consumer.metrics(), shown).forEach((topic, lag) -> lags.merge(topic, lag, Math::max));
        return lags;
    }

    /** Starts, and returns at once. */
    public void start() {
        thread.start();
    }

    /** @return whether it reads, or will once Kafka answers */
    public boolean running() {
        return thread.isAlive();
    }

    private void run() {
        READING.add(this);
        while (!closing) {
            try {
                poll();
            } catch (WakeupException e) {
                LOG.debug("{} ends", name);
            } catch (KafkaException e) {
                LOG.warn("{} cannot read now, and tries again", name, e);
                LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
            }
        }
        READING.remove(this);
        consumer.close();
    }

    /** Reads once, on the caller's thread: for those who catch up before they start the loop. */
    void poll() {
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
        if (thread.getState() == Thread.State.NEW) {
            consumer.close();
            return;
        }
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
