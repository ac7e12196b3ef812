package io.baton.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendTimesTest {
    private static final String TOPIC = "decisions";

    @TempDir
    private Path directory;

    @Test
    void append_times_are_read_from_the_clock_that_is_ahead_also_in_transactions() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(ahead(Instant.now(), 1));
        InstantSource clock = now::get;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, Ports.ANY, clock)) {
            createTopic(kafka);
            try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", kafka.bootstrapServers(), "transactional.id", "one"),
                    new StringSerializer(),
                    new StringSerializer())) {
                producer.initTransactions();
                assertThat(appended(producer)).isEqualTo(now.get());
                now.set(ahead(now.get(), 400));
                assertThat(appended(producer)).isEqualTo(now.get());
            }
        }
    }

    private static Instant ahead(Instant of, int days) {
        return of.truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofDays(days));
    }

    private static Instant appended(KafkaProducer<String, String> producer) throws Exception {
        producer.beginTransaction();
        var record = producer.send(new ProducerRecord<>(TOPIC, "key", "value")).get();
        producer.commitTransaction();
        return Instant.ofEpochMilli(record.timestamp());
    }

    private static void createTopic(EmbeddedKafka kafka) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)
                            .configs(Map.of("message.timestamp.type", "LogAppendTime"))))
                    .all()
                    .get();
        }
    }
}
