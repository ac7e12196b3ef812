package io.baton.kafka.follow;

import io.baton.kafka.serde.Connection;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Appends records as they are: their bytes, headers and, where the writer's clock counts, their times. Records of one key
 * keep their order.
 */
public final class AppendedRecords implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    public AppendedRecords(Connection connection) {
        producer =
                new KafkaProducer<>(connection.durableWriter(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Appends a record where its key belongs. */
    public void append(String topic, ConsumerRecord<byte[], byte[]> record) {
        append(topic, null, record);
    }

    /** Appends a record that nobody has appended before. */
    public void append(ProducerRecord<byte[], byte[]> record) {
        producer.send(record, (appended, failed) -> failure.compareAndSet(null, failed));
    }

    /** @param partition null for the one where the record's key belongs */
    public void append(String topic, Integer partition, ConsumerRecord<byte[], byte[]> record) {
        append(new ProducerRecord<>(
                topic, partition, record.timestamp(), record.key(), record.value(), record.headers()));
    }

    /**
     * Returns when Kafka has all of them.
     *
     * @throws IllegalStateException if it did not take one
     */
    @Override
    public void close() {
        producer.close();
        if (failure.get() != null) throw new IllegalStateException("Kafka did not take a record", failure.get());
    }
}
