package io.baton.kafka.write;

import io.baton.events.topics.Topic;
import io.baton.kafka.serde.Connection;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts records back that were given up. It is asked rarely, and keeps no connection meanwhile. */
public final class DeadLetterWriter {
    private final Connection connection;

    public DeadLetterWriter(Connection connection) {
        this.connection = connection;
    }

    /**
     * Appends the record of a dead letter to its topic again, and marks that behind the letter. If only the mark fails, the letter
     * looks as if nothing had happened, and may be put back once more.
     *
     * @param topic the record's
     * @param letter from its dead letters
     * @param by who asked for it
     * @throws NotAppendedException if Kafka did not take both in time
     */
    public void putBack(Topic<?> topic, ConsumerRecord<byte[], byte[]> letter, String by) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                TopicWriter.settings(connection), new ByteArraySerializer(), new ByteArraySerializer())) {
            append(producer, DeadLetter.again(letter, connection.name(topic)));
            append(producer, DeadLetter.mark(letter, by));
        } catch (KafkaException e) {
            throw new NotAppendedException(e);
        }
    }

    private static void append(KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new NotAppendedException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAppendedException(e);
        }
    }
}
