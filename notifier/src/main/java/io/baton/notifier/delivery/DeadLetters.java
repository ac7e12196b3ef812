package io.baton.notifier.delivery;

import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.UnreadableRecordException;
import io.baton.kafka.streams.DeadLetterHandler;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Where notifications go that can never be read or delivered, with the reason and where they stood. */
final class DeadLetters implements AutoCloseable {
    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final LongAdder count = new LongAdder();

    DeadLetters(Connection connection) {
        topic = connection.deadLetters(Topics.NOTIFICATIONS);
        producer =
                new KafkaProducer<>(connection.clientSettings(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** @return why this can never be read; empty if it may be read yet, once the registry answers */
    static Optional<UnreadableRecordException> reason(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof UnreadableRecordException found) return Optional.of(found);
        return Optional.empty();
    }

    /** Returns when the letter is safe. */
    void put(RecordDeserializationException unreadable, UnreadableRecordException reason) {
        Headers headers = headers(reason.getMessage(), unreadable.topicPartition(), unreadable.offset());
        unreadable.headers().forEach(headers::add);
        try {
            producer.send(letter(
                            topic,
                            DeadLetterHandler.carried(bytes(unreadable.keyBuffer())),
                            bytes(unreadable.valueBuffer()),
                            headers))
                    .get();
            count.increment();
        } catch (ExecutionException e) {
            throw new KafkaException("The dead letter was not taken", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while writing a dead letter", e);
        }
    }

    /** @return how many notifications could never be read, since the start */
    long count() {
        return count.sum();
    }

    /** @return a letter, with its value unless that is too large to be carried */
    static <K> ProducerRecord<K, byte[]> letter(String topic, K key, byte[] value, Headers headers) {
        return new ProducerRecord<>(topic, null, null, key, DeadLetterHandler.carried(value), headers);
    }

    /** @return what every letter says: why it is one, and where its record stands */
    static Headers headers(String reason, TopicPartition place, long offset) {
        Headers headers = new RecordHeaders();
        put(headers, DeadLetterHandler.ERROR, reason);
        put(headers, DeadLetterHandler.TOPIC, place.topic());
        put(headers, DeadLetterHandler.PARTITION, String.valueOf(place.partition()));
        put(headers, DeadLetterHandler.OFFSET, String.valueOf(offset));
        return headers;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        if (buffer == null) return null;
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
