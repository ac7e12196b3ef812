package io.baton.kafka.streams;

import io.baton.local.EmbeddedKafka;
import io.baton.local.Ports;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A real broker with two topics of one partition, and who reads and writes there. */
final class Broker implements AutoCloseable {
    static final String IN = "in";

    private static final String OUT = "out";
    /** Longer than any test: no transaction ends because of it. */
    private static final int TRANSACTION_MILLIS = 600_000;

    private final EmbeddedKafka kafka;

    Broker(Path directory) throws ExecutionException, InterruptedException {
        kafka = EmbeddedKafka.start(directory, Ports.ANY);
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(IN, 1, (short) 1), new NewTopic(OUT, 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    Admin admin() {
        return Admin.create(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()));
    }

    /** One with an open transaction that has written something. */
    KafkaProducer<String, String> writing(String transactionalId) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrapServers(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                transactionalId,
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                TRANSACTION_MILLIS);
        KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(OUT, "unfinished"));
        producer.flush();
        return producer;
    }

    KafkaConsumer<String, String> member(String group, String clientId) {
        return consumer(Map.of(ConsumerConfig.GROUP_ID_CONFIG, group, ConsumerConfig.CLIENT_ID_CONFIG, clientId));
    }

    /** Remains one when it is closed. */
    KafkaConsumer<String, String> namedMember(String group, String name, String clientId) {
        return consumer(Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
                name,
                ConsumerConfig.CLIENT_ID_CONFIG,
                clientId));
    }

    private KafkaConsumer<String, String> consumer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    @Override
    public void close() {
        kafka.close();
    }
}
