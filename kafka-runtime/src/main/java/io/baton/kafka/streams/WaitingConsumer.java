package io.baton.kafka.streams;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The consumer of a thread of Kafka Streams, which waits for records as long as nothing else is due. Streams commits and looks for
 * punctuations between polls only, each as long as {@code poll.ms}: short ones cost a tenth of a core in each idle thread, long ones
 * make commits and deadlines late.
 *
 * <p>A thread that has failed leaves its group. Streams would let it remain a member, and the thread that replaces it would wait for
 * the session to end before it gets the partitions.
 */
final class WaitingConsumer extends KafkaConsumer<byte[], byte[]> {
    private static final Duration SHORT = Duration.ofMillis(2);

    private final long busyNanos;
    private final Predicate<Thread> failed;
    private long busyUntil = System.nanoTime();

    /**
     * @param settings of the consumer
     * @param busy after records: by then they are committed
     * @param failed whether a thread has failed, and another replaces it
     */
    WaitingConsumer(Map<String, Object> settings, Duration busy, Predicate<Thread> failed) {
        super(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        busyNanos = busy.toNanos();
        this.failed = failed;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration most) {
        ConsumerRecords<byte[], byte[]> records = super.poll(wait(most));
        if (!records.isEmpty()) busyUntil = System.nanoTime() + busyNanos;
        return records;
    }

    @Override
    public void close(CloseOptions options) {
        super.close(
                failed.test(Thread.currentThread())
                        ? options.withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                        : options);
    }

    private Duration wait(Duration most) {
        if (busyUntil - System.nanoTime() > 0) return shorter(most, SHORT);
        return shorter(most, ThreadAlarms.current().untilNext(Instant.now()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
