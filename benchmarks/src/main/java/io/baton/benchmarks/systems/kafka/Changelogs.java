package io.baton.benchmarks.systems.kafka;

import io.baton.kafka.serde.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What an application's stores are restored from. */
public final class Changelogs {
    private static final String CHANGELOG = "-changelog";
    private static final Duration POLL = Duration.ofMillis(100);
    private static final double NANOS_PER_SECOND = 1e9;

    private final Connection connection;
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final long records;

    Changelogs(Connection connection) {
        this.connection = connection;
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> ours(topic.getKey()))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            ends.putAll(consumer.endOffsets(partitions));
            long beginnings = consumer.beginningOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            records = ends.values().stream().mapToLong(Long::longValue).sum() - beginnings;
        }
    }

    private boolean ours(String topic) {
        return topic.startsWith(connection.topicPrefix()) && topic.endsWith(CHANGELOG);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = connection.clientSettings();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** @return how many there are, the marks of transactions among them */
    public long records() {
        return records;
    }

    /** @return at what rate a consumer reads them that does nothing with them */
    public double readPerSecond() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            long begun = System.nanoTime();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue()))
                consumer.poll(POLL);
            return records * NANOS_PER_SECOND / (System.nanoTime() - begun);
        }
    }
}
