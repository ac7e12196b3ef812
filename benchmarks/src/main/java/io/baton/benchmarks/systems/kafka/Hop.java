package io.baton.benchmarks.systems.kafka;

import io.baton.benchmarks.process.Waiting;
import io.baton.benchmarks.work.Latencies;
import io.baton.benchmarks.work.Pace;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.SingleObjectSerde;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** One hop through Kafka: what a decision of that size takes from a producer to a consumer, at the same durability. */
public final class Hop {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final short ONE_REPLICA = 1;

    private final Connection connection;
    private final TopicPartition place;
    private final Latencies latencies = new Latencies();

    private Hop(KafkaPlatform platform) {
        connection = platform.connection("");
        place = new TopicPartition("hop-" + UUID.randomUUID(), 0);
    }

    /** @return the latencies of so many hops at that rate; the first {@code warmUp} do not count */
    public static Latencies latencies(KafkaPlatform platform, int warmUp, int hops, double perSecond) {
        return new Hop(platform).measured(warmUp, hops, perSecond);
    }

    private Latencies measured(int warmUp, int hops, double perSecond) {
        createTopic();
        byte[] value = new SingleObjectSerde<>(Topics.REFERRAL_DECISIONS.type()).encode(Records.decline(0));
        Thread reader = Thread.ofPlatform().name("hop-reader").unstarted(() -> read(warmUp, warmUp + hops));
        Map<String, Object> settings = connection.clientSettings();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            reader.start();
            Pace.even(
                    warmUp + hops,
                    perSecond,
                    (number, intended) -> producer.send(
                            new ProducerRecord<>(place.topic(), place.partition(), key(intended), value)));
            Waiting.until(() -> latencies.count() == hops, PATIENCE, "The last hop");
        }
        return latencies;
    }

    private void createTopic() {
        try (Admin admin = Admin.create(connection.clientSettings())) {
            admin.createTopics(List.of(new NewTopic(place.topic(), Optional.of(1), Optional.of(ONE_REPLICA))))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read(int warmUp, int all) {
        Map<String, Object> settings = connection.clientSettings();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(place));
            for (long read = 0; read < all; read = consumer.position(place))
                consumer.poll(POLL).forEach(record -> {
                    if (record.offset() >= warmUp) latencies.addSince(intended(record.key()));
                });
        }
    }

    private static byte[] key(long intended) {
        return ByteBuffer.allocate(Long.BYTES).putLong(intended).array();
    }

    private static long intended(byte[] key) {
        return ByteBuffer.wrap(key).getLong();
    }
}
