package io.baton.proof.machine;

import io.baton.events.topics.Topic;
import io.baton.kafka.serde.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Topics as somebody sees them who may write to them and knows nothing of what stands in them. */
public final class RawTopics implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Connection connection;
    private final KafkaProducer<byte[], byte[]> producer;

    RawTopics(Connection connection) {
        this.connection = connection;
        Map<String, Object> settings = connection.durableWriter();
        // While the broker is away: what is not appended then is not appended at all.
        settings.put("max.block.ms", 500);
        settings.put("delivery.timeout.ms", 4_000);
        settings.put("request.timeout.ms", 2_000);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    public void append(Topic<?> topic, byte[] key, byte[] value) {
        producer.send(new ProducerRecord<>(connection.name(topic), key, value));
    }

    /** Appends the last records of each partition once more. */
    public void repeatLast(Topic<?> topic, int records) {
        Map<String, Object> settings = connection.committedReader();
        settings.put("default.api.timeout.ms", 5_000);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(connection.name(topic)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - records)));
            for (int polls = 0; polls < partitions.size(); polls++)
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL))
                    producer.send(new ProducerRecord<>(
                            record.topic(), record.partition(), record.key(), record.value(), record.headers()));
        } catch (TimeoutException e) {
            // The broker is away: then nothing is repeated.
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
