package io.baton.streams;

import static io.baton.streams.Broker.anyProcess;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.baton.events.wire.Connection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed instance left open is ended by the others, and nobody else's is. */
class AbandonedTransactionsTest {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    @TempDir
    static Path directory;

    private static Broker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = new Broker(directory.resolve("broker"));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void what_a_killed_instance_left_open_does_not_hide_what_its_successor_writes() {
        String application = "killed";
        try (KafkaProducer<String, String> killed = broker.writing(application + "-" + anyProcess() + "-1");
                StreamsService successor = copying(application);
                KafkaConsumer<String, String> reader = broker.consumer(Map.of())) {
            successor.start();
            broker.append("decided");
            reader.assign(List.of(new TopicPartition(Broker.OUT, 0)));
            await().atMost(SOON).until(() -> values(reader).contains("decided"));
            assertThatThrownBy(killed::commitTransaction).isInstanceOf(KafkaException.class);
        }
    }

    @Test
    void only_what_belongs_to_nobody_is_ended() throws Exception {
        String application = "alone";
        String member = application + "-" + anyProcess();
        try (KafkaProducer<String, String> members = broker.writing(member + "-1");
                KafkaProducer<String, String> gone = broker.writing(application + "-" + anyProcess() + "-1");
                KafkaProducer<String, String> other = broker.writing(application + "-two-" + anyProcess() + "-1");
                KafkaConsumer<String, String> _ = joined(application, member + "-StreamThread-1-consumer")) {
            endAbandoned(application);

            assertThatCode(members::commitTransaction).doesNotThrowAnyException();
            assertThatCode(other::commitTransaction).doesNotThrowAnyException();
            assertThatThrownBy(gone::commitTransaction).isInstanceOf(KafkaException.class);
        }
    }

    @Test
    void nothing_is_ended_where_members_cannot_be_told_by_their_names() throws Exception {
        String application = "named";
        try (KafkaProducer<String, String> perhaps = broker.writing(application + "-" + anyProcess() + "-1");
                KafkaConsumer<String, String> _ = joined(application, "chosen-StreamThread-1-consumer")) {
            endAbandoned(application);

            assertThatCode(perhaps::commitTransaction).doesNotThrowAnyException();
        }
    }

    private static void endAbandoned(String application) throws Exception {
        try (Admin admin = broker.admin()) {
            new AbandonedTransactions(application, AT_ONCE).end(admin);
        }
    }

    private static KafkaConsumer<String, String> joined(String group, String clientId) {
        KafkaConsumer<String, String> consumer = broker.consumer(
                Map.of(ConsumerConfig.GROUP_ID_CONFIG, group, ConsumerConfig.CLIENT_ID_CONFIG, clientId));
        consumer.subscribe(List.of(Broker.IN));
        await().atMost(SOON).until(() -> {
            consumer.poll(POLL);
            return !consumer.assignment().isEmpty();
        });
        return consumer;
    }

    private static List<String> values(KafkaConsumer<String, String> reader) {
        reader.seekToBeginning(reader.assignment());
        return StreamSupport.stream(reader.poll(POLL).spliterator(), false)
                .map(ConsumerRecord::value)
                .toList();
    }

    private static StreamsService copying(String application) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(Broker.IN, Consumed.with(Serdes.String(), Serdes.String()))
                .to(Broker.OUT, Produced.with(Serdes.String(), Serdes.String()));
        Topology topology = builder.build();
        StreamsSettings settings = new StreamsSettings(
                application,
                directory.resolve(application),
                StreamsSettings.Guarantee.EXACTLY_ONCE,
                Duration.ofMillis(100),
                Resources.of((short) 1),
                Membership.NAMELESS,
                Optional.empty());
        Connection connection =
                new Connection(broker.bootstrapServers(), URI.create("http://unused.example"), "", Map.of(), Map.of());
        return new StreamsService(topology, settings, connection);
    }
}
