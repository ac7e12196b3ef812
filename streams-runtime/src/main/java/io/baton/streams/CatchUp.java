package io.baton.streams;

import io.baton.events.wire.Connection;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until an application, on all its instances together, has read what was there when the waiting began: first its
 * sources, then what that led to in its repartition topics.
 */
public final class CatchUp {
    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String REPARTITION = "-repartition";
    /** So near to the end there may be nothing but the marks of transactions, which no commit counts. */
    private static final long NEAR = 1_000;

    private final Connection connection;
    private final String applicationId;
    private final List<String> sources;

    /**
     * @param applicationId the application, which is its group
     * @param sources the topics that it reads, by their names in this deployment
     */
    public CatchUp(Connection connection, String applicationId, List<String> sources) {
        this.connection = connection;
        this.applicationId = applicationId;
        this.sources = List.copyOf(sources);
    }

    /** Returns when the application has caught up. A broker that does not answer is waited for. */
    public void await() throws InterruptedException {
        while (!attempted()) Thread.sleep(PAUSE_AFTER_FAILURE);
    }

    private boolean attempted() throws InterruptedException {
        try (Admin admin = Admin.create(connection.clientSettings());
                KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        settings(connection), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            awaitRead(admin, consumer, sources);
            awaitRead(admin, consumer, repartitionTopics(admin));
            return true;
        } catch (KafkaException | ExecutionException e) {
            LOG.warn("How far {} has read cannot be told just now", applicationId, e);
            return false;
        }
    }

    private static Map<String, Object> settings(Connection connection) {
        Map<String, Object> settings = connection.clientSettings();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        return settings;
    }

    private List<String> repartitionTopics(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().stream()
                .filter(topic -> topic.startsWith(applicationId + "-") && topic.endsWith(REPARTITION))
                .toList();
    }

    private void awaitRead(Admin admin, KafkaConsumer<byte[], byte[]> consumer, Collection<String> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> unread = new HashMap<>(consumer.endOffsets(partitions(consumer, topics)));
        while (!unread.isEmpty()) {
            Map<TopicPartition, Long> read = read(admin, consumer, unread.keySet());
            unread.entrySet()
                    .removeIf(end -> !recordBetween(consumer, end.getKey(), read.get(end.getKey()), end.getValue()));
            if (!unread.isEmpty()) Thread.sleep(LOOK);
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    /** @return how far the application has read each partition; its beginning if nothing was committed */
    private Map<TopicPartition, Long> read(
            Admin admin, KafkaConsumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> read = new HashMap<>(consumer.beginningOffsets(partitions));
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(applicationId)
                .partitionsToOffsetAndMetadata()
                .get();
        committed.forEach((partition, offset) -> read.computeIfPresent(
                partition, (same, beginning) -> offset == null ? beginning : Long.valueOf(offset.offset())));
        return read;
    }

    private static boolean recordBetween(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long from, long end) {
        if (from >= end) return false;
        if (end - from > NEAR) return true;
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) if (!consumer.poll(POLL).isEmpty()) return true;
        return false;
    }
}
