package io.baton.benchmarks.systems.kafka;

import io.baton.events.topics.Topic;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Appends to Baton's topics without waiting, as durably as Baton's own facade does. Any thread may append. */
final class Outbox implements AutoCloseable {
    private static final int BATCH_BYTES = 256 << 10;
    private static final int BATCH_MILLIS = 10;

    private final Connection connection;
    private final TopicSerdes serdes;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<Topic<?>, Serializer<?>> serializers = new ConcurrentHashMap<>();
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    private Outbox(Connection connection, TopicSerdes serdes, Map<String, Object> pace) {
        this.connection = connection;
        this.serdes = serdes;
        Map<String, Object> settings = connection.clientSettings();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.putAll(pace);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Each record goes out at once. */
    static Outbox prompt(Connection connection, TopicSerdes serdes) {
        return new Outbox(connection, serdes, Map.of(ProducerConfig.LINGER_MS_CONFIG, 0));
    }

    /** As many records per second as can be. */
    static Outbox inBatches(Connection connection, TopicSerdes serdes) {
        return new Outbox(
                connection,
                serdes,
                Map.of(
                        ProducerConfig.LINGER_MS_CONFIG, BATCH_MILLIS,
                        ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES));
    }

    /** @throws IllegalStateException if an earlier record did not arrive */
    <T extends SpecificRecord> void append(Topic<T> topic, String key, T value) {
        Exception before = failure.get();
        if (before != null) throw new IllegalStateException("A record was not taken", before);
        byte[] bytes = serializer(topic).serialize(connection.name(topic), value);
        producer.send(new ProducerRecord<>(connection.name(topic), key, bytes), (appended, thrown) -> {
            if (thrown != null) failure.compareAndSet(null, thrown);
        });
    }

    @SuppressWarnings("unchecked")
    private <T extends SpecificRecord> Serializer<T> serializer(Topic<T> topic) {
        return (Serializer<T>)
                serializers.computeIfAbsent(topic, first -> serdes.of(first).serializer());
    }

    void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
