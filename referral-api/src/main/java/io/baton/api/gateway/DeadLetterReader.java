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
import java.util.Optional;
import java.util.function.Function;
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
    public record Found(List<ReceivedDeadLetter> letters, boolean more) {
        /** @return the newest letter of the same record and reason, which knows whether it was put back; this one if it is too old */
        public ReceivedDeadLetter same(ReceivedDeadLetter letter) {
            return letters.stream()
                    .filter(newest -> newest.cause().equals(letter.cause()))
                    .findFirst()
                    .orElse(letter);
        }
    }

    /**
     * One letter with its record's bytes.
     *
     * @param record as Kafka has it
     */
    public record Kept(ReceivedDeadLetter letter, ConsumerRecord<byte[], byte[]> record) {}

    public DeadLetterReader(Connection connection) {
        this.connection = connection;
        for (Topic<?> topic : Topics.WITH_DEAD_LETTERS) sources.put(connection.deadLetters(topic), topic);
    }

    /**
     * @return the last dead letters of each topic
     * @throws ViewsUnavailableException if Kafka does not answer in time
     */
    public synchronized Found newest() {
        return read(this::newest);
    }

    /**
     * @param topic the record's
     * @return the dead letter at this offset of its own topic, with the record's bytes; empty if none is there any more
     * @throws ViewsUnavailableException if Kafka does not answer in time
     */
    public synchronized Optional<Kept> at(Topic<?> topic, long letterOffset) {
        return read(consumer -> at(consumer, topic, letterOffset));
    }

    private <A> A read(Function<KafkaConsumer<byte[], byte[]>, A> question) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return question.apply(consumer);
        } catch (KafkaException e) {
            throw new ViewsUnavailableException("the dead letters cannot be read", e);
        }
    }

    private Optional<Kept> at(KafkaConsumer<byte[], byte[]> consumer, Topic<?> topic, long letterOffset) {
        TopicPartition only = new TopicPartition(connection.deadLetters(topic), 0);
        List<TopicPartition> partition = List.of(only);
        boolean kept = letterOffset >= consumer.beginningOffsets(partition).get(only)
                && letterOffset < consumer.endOffsets(partition).get(only);
        if (!kept) return Optional.empty();
        consumer.assign(partition);
        consumer.seek(only, letterOffset);
        Wait patience = Wait.atMost(PATIENCE, POLL);
        while (consumer.position(only) == letterOffset && !patience.over())
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL))
                return Optional.of(record)
                        .filter(found -> found.offset() == letterOffset && !ReceivedDeadLetter.isMark(found))
                        .map(found -> new Kept(ReceivedDeadLetter.of(topic, found), found));
        return Optional.empty();
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
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) put(letters, record);
        return new Found(
                letters.values().stream()
                        .sorted(Comparator.comparing(ReceivedDeadLetter::at).reversed())
                        .toList(),
                more || isUnread(consumer, ends));
    }

    /** Each part that reads a topic gives the same record up by a letter of its own. */
    private void put(Map<List<Object>, ReceivedDeadLetter> letters, ConsumerRecord<byte[], byte[]> record) {
        Topic<?> topic = sources.get(record.topic());
        if (ReceivedDeadLetter.isMark(record)) {
            letters.replaceAll((_, letter) -> letter.marked(topic, record));
            return;
        }
        ReceivedDeadLetter letter = ReceivedDeadLetter.of(topic, record);
        letters.merge(letter.cause(), letter, (older, newer) -> newer.after(older));
    }

    private static boolean isUnread(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }
}
