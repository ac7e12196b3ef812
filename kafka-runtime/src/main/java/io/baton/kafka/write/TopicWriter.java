package io.baton.kafka.write;

import io.baton.events.topics.Topic;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Appends to one topic, durably.
 *
 * @param <T> the type of its values
 */
public final class TopicWriter<T extends SpecificRecord> implements AutoCloseable {
    private static final int GIVE_UP_MILLIS = 10_000;

    private final String topic;
    private final int mostBytes;
    private final Serializer<T> values;
    private final KafkaProducer<String, byte[]> producer;

    public TopicWriter(Connection connection, TopicSerdes serdes, Topic<T> topic) {
        this.topic = connection.name(topic);
        this.mostBytes = topic.mostBytes();
        values = serdes.of(topic).serializer();
        producer = new KafkaProducer<>(settings(connection), new StringSerializer(), new ByteArraySerializer());
    }

    /** @return those of a producer that somebody waits for */
    static Map<String, Object> settings(Connection connection) {
        Map<String, Object> settings = connection.durableWriter();
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, GIVE_UP_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, GIVE_UP_MILLIS / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, GIVE_UP_MILLIS);
        return settings;
    }

    /**
     * Appends a record, and returns when all in-sync replicas have it.
     *
     * @param value null takes back what the key held, where the last of each key is kept
     * @return its offset in its partition: of two records of one key, the later has the higher one
     * @throws NotAppendedException if Kafka or the registry did not take it in time
     * @throws TooLargeException if nobody would read it
     */
    public long append(String key, T value) {
        try {
            byte[] bytes = values.serialize(topic, value);
            if (bytes != null && bytes.length > mostBytes) throw new TooLargeException(mostBytes);
            return producer.send(new ProducerRecord<>(topic, key, bytes)).get().offset();
        } catch (TooLargeException e) {
            throw e;
        } catch (ExecutionException e) {
            throw new NotAppendedException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAppendedException(e);
        } catch (RuntimeException e) {
            // Serializers that reach no registry throw whatever their client threw.
            throw new NotAppendedException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        values.close();
    }
}
