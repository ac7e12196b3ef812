package io.baton.api.gateway;

import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.time.Wait;
import io.baton.projections.views.ViewsUnavailableException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the newest dead letters when somebody asks. Nothing follows them meanwhile. One question is answered at a time, and of each
 * letter only a few words are kept, so that memory stays small however many letters there are and however large.
 */
public final class DeadLetterReader {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(100);
    /** Of each topic. A transaction's end takes an offset, too: at worst, half of them are letters. */
    private static final int NEWEST_OFFSETS = 100;

    private static final int MOST_FETCHED = 1 << 20;

    private final Connection connection;
    private final Map<String, Topic<?>> sources = new HashMap<>();

    /**
     * What was found.
     *
     * @param letters newest first
     * @param more whether there may be others
     */
    public record Found(List<ReceivedDeadLetter> letters, boolean more) {}

    public DeadLetterReader(Connection connection) {
        this.connection = connection;
        for (Topic<?> topic : Topics.WITH_DEAD_LETTERS) sources.put(connection.deadLetters(topic), topic);
    }

    /**
     * @return the last dead letters of each topic
     * @throws ViewsUnavailableException if Kafka does not answer in time
     */
    public synchronized Found newest() {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return newest(consumer);
        } catch (KafkaException e) {
            throw new ViewsUnavailableException("the dead letters cannot be read", e);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = connection.committedReader();
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MOST_FETCHED);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MOST_FETCHED);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    private Found newest(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = sources.keySet().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        ends.entrySet().removeIf(end -> end.getValue() <= beginnings.get(end.getKey()));
        consumer.assign(ends.keySet());
        boolean more = false;
        for (TopicPartition partition : ends.keySet()) {
            long from = Math.max(beginnings.get(partition), ends.get(partition) - NEWEST_OFFSETS);
            more |= from > beginnings.get(partition);
            consumer.seek(partition, from);
        }
        Map<List<Object>, ReceivedDeadLetter> letters = new HashMap<>();
        Wait patience = Wait.atMost(PATIENCE, POLL);
        while (isUnread(consumer, ends) && !patience.over())
            for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(POLL))
                put(letters, ReceivedDeadLetter.of(sources.get(letter.topic()), letter));
        return new Found(
                letters.values().stream()
                        .sorted(Comparator.comparing(ReceivedDeadLetter::at).reversed())
                        .toList(),
                more || isUnread(consumer, ends));
    }

    /** Each part that reads a topic gives the same record up by a letter of its own. */
    private static void put(Map<List<Object>, ReceivedDeadLetter> letters, ReceivedDeadLetter letter) {
        letters.put(letter.cause(), letter);
    }

    private static boolean isUnread(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }
}
