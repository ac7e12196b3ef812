package io.baton.notifier.delivery;

import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.UnreadableRecordException;
import io.baton.kafka.write.DeadLetter;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Appends notifications that can never be read to their dead letters. */
final class DeadLetters implements AutoCloseable {
    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final LongAdder count = new LongAdder();

    DeadLetters(Connection connection) {
        topic = connection.deadLetters(Topics.NOTIFICATIONS);
        producer =
                new KafkaProducer<>(connection.clientSettings(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Returns when the brokers have the letter. */
    void put(RecordDeserializationException unreadable, UnreadableRecordException reason) {
        TopicPartition source = unreadable.topicPartition();
        DeadLetter letter =
                new DeadLetter(reason.getMessage(), source.topic(), source.partition(), unreadable.offset());
        try {
            producer.send(letter.record(
                            topic,
                            bytes(unreadable.keyBuffer()),
                            bytes(unreadable.valueBuffer()),
                            unreadable.headers()))
                    .get();
            count.increment();
        } catch (ExecutionException e) {
            throw new KafkaException("The dead letter was not taken", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while writing a dead letter", e);
        }
    }

    /** @return the number of notifications that could never be read, since the start */
    long count() {
        return count.sum();
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
