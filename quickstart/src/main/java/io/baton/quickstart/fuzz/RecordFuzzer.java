package io.baton.quickstart.fuzz;

import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.CommittedRecords;
import io.baton.kafka.serde.Connection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Appends damaged copies of what the topics hold, and records that nobody would write. */
final class RecordFuzzer implements AutoCloseable {
    private static final int HEADER_BYTES = 1 + Integer.BYTES;
    /** Kafka refuses more. */
    private static final int MOST_BYTES = 900_000;

    private static final List<String> HEADERS = List.of("tick", "baton.place", "baton.error", "__x");

    private final Connection connection;
    private final Damage damage;
    private final DamagedRecord records;
    private final Map<Topic<?>, Integer> schemaIds = new HashMap<>();
    private final Map<Topic<?>, List<ConsumerRecord<byte[], byte[]>>> valid = new HashMap<>();
    private final KafkaProducer<byte[], byte[]> producer;

    RecordFuzzer(Connection connection, Http registry, Random random) {
        this.connection = connection;
        this.damage = new Damage(random);
        this.records = new DamagedRecord(damage);
        for (Topic<?> topic : Topics.ALL) {
            schemaIds.put(
                    topic,
                    registry.get("/subjects/" + connection.name(topic) + "-value/versions/latest")
                            .number("id"));
            valid.put(topic, contents(topic));
        }
        Map<String, Object> settings = connection.clientSettings();
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private List<ConsumerRecord<byte[], byte[]>> contents(Topic<?> topic) {
        List<ConsumerRecord<byte[], byte[]>> contents = new ArrayList<>();
        try (CommittedRecords all = new CommittedRecords(connection, List.of(connection.name(topic)))) {
            all.forEach(record -> {
                if (record.value() != null) contents.add(record);
            });
        }
        return contents;
    }

    /** Appends as many, spread over all topics. */
    void append(int count) {
        for (int i = 0; i < count; i++) append(damage.oneOf(Topics.ALL));
        producer.flush();
    }

    private void append(Topic<?> topic) {
        Optional<ConsumerRecord<byte[], byte[]>> copied =
                valid.get(topic).isEmpty() ? Optional.empty() : Optional.of(damage.oneOf(valid.get(topic)));
        byte[] value = value(topic, copied.map(ConsumerRecord::value));
        if (value != null && value.length > MOST_BYTES) value = Arrays.copyOf(value, MOST_BYTES);
        producer.send(new ProducerRecord<>(
                connection.name(topic), null, null, key(copied.map(ConsumerRecord::key)), value, headers()));
    }

    private byte[] value(Topic<?> topic, Optional<byte[]> copied) {
        if (damage.onceIn(25)) return null;
        if (damage.onceIn(50)) return damage.bytes(64);
        if (copied.isEmpty() || damage.onceIn(10)) return wire(topic, records.invented(topic.schema()));
        return damage.onceIn(2)
                ? damage.damaged(copied.get())
                : wire(topic, records.changed(topic.schema(), body(copied.get())));
    }

    private byte[] wire(Topic<?> topic, byte[] body) {
        return ByteBuffer.allocate(HEADER_BYTES + body.length)
                .put((byte) 0)
                .putInt(schemaIds.get(topic))
                .put(body)
                .array();
    }

    private static byte[] body(byte[] wire) {
        return Arrays.copyOfRange(wire, HEADER_BYTES, wire.length);
    }

    private byte[] key(Optional<byte[]> copied) {
        if (copied.isPresent() && !damage.onceIn(4)) return copied.get();
        if (damage.onceIn(3)) return null;
        return damage.onceIn(2) ? damage.bytes(2_000) : damage.text().getBytes(StandardCharsets.UTF_8);
    }

    private List<Header> headers() {
        return damage.onceIn(5) ? List.of(new RecordHeader(damage.oneOf(HEADERS), damage.bytes(20))) : List.of();
    }

    @Override
    public void close() {
        producer.close();
    }
}
