package io.baton.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.internals.Topic;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.MessageUtil;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.coordinator.transaction.TransactionState;
import org.apache.kafka.coordinator.transaction.generated.TransactionLogValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker's data as a kill leaves them behind. */
class KilledBrokerTest {
    private static final TopicPartition TOLD = new TopicPartition("told", 0);
    private static final byte[] WORD = {42};
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    @Test
    void what_was_logged_as_committed_when_the_broker_was_killed_is_seen_when_it_is_back() throws Exception {
        Path killed = directory.resolve("killed");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("living"), Ports.ANY)) {
            createTopics(kafka);
            try (KafkaProducer<byte[], byte[]> writer = producer(kafka, Map.of("transactional.id", "writer"))) {
                writer.initTransactions();
                writer.beginTransaction();
                writer.send(new ProducerRecord<>(TOLD.topic(), WORD)).get();
                logAsCommitted(kafka);
                copy(directory.resolve("living"), killed);
            }
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(killed, Ports.ANY);
                KafkaConsumer<byte[], byte[]> reader = consumer(kafka)) {
            reader.assign(List.of(TOLD));
            await().atMost(PATIENCE)
                    .until(() -> !reader.poll(Duration.ofMillis(100)).isEmpty());
        }
    }

    /** As the broker does before it writes the marks: only that this one has not heard of it. */
    private static void logAsCommitted(EmbeddedKafka kafka) throws ExecutionException, InterruptedException {
        ConsumerRecord<byte[], byte[]> ongoing = ongoing(kafka);
        TransactionLogValue transaction = transaction(ongoing);
        transaction.setTransactionStatus(TransactionState.PREPARE_COMMIT.id());
        transaction.setProducerEpoch((short) (transaction.producerEpoch() + 1));
        // Brokers let only clients of this name write to topics of their own.
        try (KafkaProducer<byte[], byte[]> log = producer(kafka, Map.of("client.id", "__admin_client"))) {
            log.send(new ProducerRecord<>(
                            ongoing.topic(),
                            ongoing.partition(),
                            ongoing.key(),
                            MessageUtil.toVersionPrefixedBytes(
                                    TransactionLogValue.HIGHEST_SUPPORTED_VERSION, transaction)))
                    .get();
        }
    }

    private static ConsumerRecord<byte[], byte[]> ongoing(EmbeddedKafka kafka) {
        try (KafkaConsumer<byte[], byte[]> reader = consumer(kafka)) {
            reader.assign(reader.partitionsFor(Topic.TRANSACTION_STATE_TOPIC_NAME).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            while (true) {
                ConsumerRecords<byte[], byte[]> entries = reader.poll(PATIENCE);
                assertThat(entries).as("the log of transactions").isNotEmpty();
                for (ConsumerRecord<byte[], byte[]> entry : entries)
                    if (transaction(entry).transactionStatus() == TransactionState.ONGOING.id()) return entry;
            }
        }
    }

    private static TransactionLogValue transaction(ConsumerRecord<byte[], byte[]> entry) {
        ByteBuffer bytes = ByteBuffer.wrap(entry.value());
        return new TransactionLogValue(new ByteBufferAccessor(bytes), bytes.getShort());
    }

    /** With many partitions the broker takes a while to hear of each that it leads it no longer: else this is a matter of luck. */
    private static void createTopics(EmbeddedKafka kafka) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(clients(kafka))) {
            admin.createTopics(
                            List.of(new NewTopic(TOLD.topic(), 1, (short) 1), new NewTopic("others", 400, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(EmbeddedKafka kafka, Map<String, Object> settings) {
        Map<String, Object> all = clients(kafka);
        all.putAll(settings);
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(EmbeddedKafka kafka) {
        Map<String, Object> settings = clients(kafka);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> clients(EmbeddedKafka kafka) {
        return new HashMap<>(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    /** Indexes are made again, and what a living broker has half written goes by itself. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(from)) {
            for (Path entry : entries) {
                Path copy = to.resolve(entry.getFileName());
                if (Files.isDirectory(entry)) copy(entry, copy);
                else if (!entry.toString().matches(".*(index|\\.tmp)")) Files.copy(entry, copy);
            }
        }
    }
}
