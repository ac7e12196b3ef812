package io.baton.notifier.delivery;

import io.baton.events.topics.Topics;
import io.baton.events.wire.Connection;
import io.baton.events.wire.UnreadableRecordException;
import io.baton.streams.DeadLetterHandler;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Where notifications go that can never be read, with the reason and where they stood. */
final class DeadLetters implements AutoCloseable {
    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;

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
        Headers headers = new RecordHeaders(unreadable.headers());
        put(headers, DeadLetterHandler.ERROR, reason.getMessage());
        put(headers, DeadLetterHandler.TOPIC, unreadable.topicPartition().topic());
        put(
                headers,
                DeadLetterHandler.PARTITION,
                String.valueOf(unreadable.topicPartition().partition()));
        put(headers, DeadLetterHandler.OFFSET, String.valueOf(unreadable.offset()));
        byte[] key = DeadLetterHandler.carried(bytes(unreadable.keyBuffer()));
        byte[] value = DeadLetterHandler.carried(bytes(unreadable.valueBuffer()));
        try {
            producer.send(new ProducerRecord<>(topic, null, null, key, value, headers))
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("The dead letter was not taken", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while writing a dead letter", e);
        }
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
