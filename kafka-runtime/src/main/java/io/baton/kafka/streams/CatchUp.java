package io.baton.kafka.streams;

import io.baton.kafka.serde.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
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
        untilAnswered((admin, consumer) -> {
            awaitRead(admin, consumer, sources);
            awaitRead(admin, consumer, repartitionTopics(admin));
        });
    }

    /**
     * Returns when the application has read its sources. Its repartition topics may hold what another topology of the same
     * application is to read.
     */
    public void awaitSources() throws InterruptedException {
        untilAnswered((admin, consumer) -> awaitRead(admin, consumer, sources));
    }

    /**
     * Looks once. What stands behind an open transaction is waited for until that has ended.
     *
     * @return the topics of which the application has not read all that was committed, by name
     */
    public Set<String> unread() throws InterruptedException {
        try (Admin admin = Admin.create(connection.clientSettings());
                KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<String> topics = new ArrayList<>(sources);
            topics.addAll(repartitionTopics(admin));
            return unread(admin, consumer, appended(admin, partitions(consumer, topics))).keySet().stream()
                    .map(TopicPartition::topic)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (ExecutionException e) {
            throw new IllegalStateException("How far " + applicationId + " has read cannot be told", e.getCause());
        }
    }

    /** @return where the partitions end, whether that was committed or not */
    private static Map<TopicPartition, Long> appended(Admin admin, Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(partition -> partition, any -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(asked).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** A look at Kafka, by both kinds of client. */
    @FunctionalInterface
    private interface Question {
        void ask(Admin admin, KafkaConsumer<byte[], byte[]> consumer) throws ExecutionException, InterruptedException;
    }

    private void untilAnswered(Question question) throws InterruptedException {
        while (!answered(question)) Thread.sleep(PAUSE_AFTER_FAILURE);
    }

    private boolean answered(Question question) throws InterruptedException {
        try (Admin admin = Admin.create(connection.clientSettings());
                KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            question.ask(admin, consumer);
            return true;
        } catch (KafkaException | ExecutionException e) {
            LOG.warn("How far {} has read cannot be told just now", applicationId, e);
            return false;
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = connection.committedReader();
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private List<String> repartitionTopics(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().stream()
                .filter(topic -> topic.startsWith(applicationId + "-") && topic.endsWith(REPARTITION))
                .toList();
    }

    private void awaitRead(Admin admin, KafkaConsumer<byte[], byte[]> consumer, Collection<String> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> unread = consumer.endOffsets(partitions(consumer, topics));
        for (unread = unread(admin, consumer, unread); !unread.isEmpty(); unread = unread(admin, consumer, unread))
            Thread.sleep(LOOK);
    }

    /** @return those of the ends that the application has not reached */
    private Map<TopicPartition, Long> unread(
            Admin admin, KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> read = read(admin, consumer, ends.keySet());
        Map<TopicPartition, Long> unread = new HashMap<>(ends);
        unread.entrySet()
                .removeIf(end -> !recordBetween(consumer, end.getKey(), read.get(end.getKey()), end.getValue()));
        return unread;
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
