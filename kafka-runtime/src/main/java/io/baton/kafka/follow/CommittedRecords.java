package io.baton.kafka.follow;

import io.baton.kafka.serde.Connection;
import io.baton.kafka.time.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * All that was committed in topics, from their beginnings to where they ended when they were opened; read once, without a
 * group. Within a partition the order is kept. What stands behind an open transaction is waited for.
 */
public final class CommittedRecords implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration TRANSACTIONS_END_WITHIN = Duration.ofMinutes(2);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends;

    /** @param topics by their names in this deployment */
    public CommittedRecords(Connection connection, List<String> topics) {
        consumer = consumer(connection.committedReader());
        consumer.assign(topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
        Map<String, Object> withOpenTransactions = connection.committedReader();
        withOpenTransactions.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        try (KafkaConsumer<byte[], byte[]> uncommitted = consumer(withOpenTransactions)) {
            ends = Map.copyOf(uncommitted.endOffsets(consumer.assignment()));
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** @return where the topics ended when they were opened */
    public Map<TopicPartition, Long> ends() {
        return ends;
    }

    /**
     * Reads all of them.
     *
     * @throws IllegalStateException if somebody's transaction stays open for minutes
     */
    public void forEach(Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        long read = -1;
        Wait transactions = Wait.atMost(TRANSACTIONS_END_WITHIN, POLL);
        while (unread()) {
            if (read() > read) transactions = Wait.atMost(TRANSACTIONS_END_WITHIN, POLL);
            if (transactions.over())
                throw new IllegalStateException("Somebody's transaction stays open in one of " + topics());
            read = read();
            consumer.poll(POLL).forEach(record -> {
                if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition())))
                    reader.accept(record);
            });
        }
    }

    private boolean unread() {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private long read() {
        return consumer.assignment().stream().mapToLong(consumer::position).sum();
    }

    private String topics() {
        return ends.keySet().stream()
                .map(TopicPartition::topic)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
