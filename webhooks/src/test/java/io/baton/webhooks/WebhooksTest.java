package io.baton.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.ReferralEvent;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.PlainSerdes;
import io.baton.kafka.settings.Environment;
import io.baton.local.EmbeddedKafka;
import io.baton.local.Ports;
import io.baton.records.Samples;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages on their way from a real broker to real HTTP servers; only the pauses between attempts pass at once. */
class WebhooksTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER_SECRET = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicInteger DEPLOYMENTS = new AtomicInteger();
    private static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    private static Path directory;

    private static EmbeddedKafka kafka;

    private final Map<String, String> variables = new HashMap<>();
    private final List<Webhooks> started = new ArrayList<>();
    private final Receiver crm = new Receiver();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TestTime time = new TestTime();
    private Connection connection;

    @BeforeAll
    static void broker() {
        kafka = EmbeddedKafka.start(directory, Ports.ANY);
    }

    @AfterAll
    static void end() {
        kafka.close();
    }

    @BeforeEach
    void a_deployment() throws ExecutionException, InterruptedException {
        connection = new Connection(kafka.bootstrapServers(), URI.create("http://unused"))
                .withPrefix("w" + DEPLOYMENTS.incrementAndGet() + "-");
        try (Admin admin = Admin.create(connection.clientSettings())) {
            admin.createTopics(List.of(
                            new NewTopic(connection.name(Topics.REFERRAL_EVENTS), 2, (short) 1),
                            new NewTopic(connection.name(Topics.DEAL_OUTCOMES), 2, (short) 1)))
                    .all()
                    .get();
        }
        endpoint("CRM", crm, "FROM", BEGINNING.toString());
    }

    @AfterEach
    void close() {
        started.forEach(Webhooks::close);
        crm.close();
    }

    private void endpoint(String name, Receiver receiver, String... more) {
        variables.put("BATON_WEBHOOKS_" + name + "_URL", receiver.url());
        variables.put("BATON_WEBHOOKS_" + name + "_SECRETS", SECRET);
        for (int i = 0; i < more.length; i += 2) variables.put("BATON_WEBHOOKS_" + name + "_" + more[i], more[i + 1]);
    }

    private Webhooks start() {
        Webhooks webhooks = new Webhooks(
                connection, new PlainSerdes(), Endpoint.from(new Environment(variables)), meters, time, time::pass);
        started.add(webhooks);
        webhooks.start();
        return webhooks;
    }

    private static List<ReferralEvent> story() {
        return Samples.events(List.of(Samples.accept("a", "rfi-1"), Samples.win("w", "rfi-1")));
    }

    private void publish(int partition) throws ExecutionException, InterruptedException {
        String topic = connection.name(Topics.REFERRAL_EVENTS);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(connection.durableWriter(), new StringSerializer(), new ByteArraySerializer())) {
            for (ReferralEvent event : story())
                producer.send(new ProducerRecord<>(topic, partition, "key", bytes(topic, event)))
                        .get();
        }
    }

    private static byte[] bytes(String topic, ReferralEvent event) {
        return new PlainSerdes().of(Topics.REFERRAL_EVENTS).serializer().serialize(topic, event);
    }

    @Test
    void an_endpoint_gets_what_happened_in_its_order_signed_and_without_people() throws Exception {
        publish(0);
        start();

        await().atMost(SOON).until(() -> crm.got.size() == 3);
        assertThat(crm.got)
                .extracting(Receiver.Got::body)
                .satisfiesExactly(
                        received -> assertThat(received)
                                .contains("\"type\":\"referral.received\"", "\"stage\":\"RECEIVED\""),
                        accepted -> assertThat(accepted).contains("\"type\":\"referral.accepted\"", "\"version\":2"),
                        won -> assertThat(won).contains("\"type\":\"referral.won\"", "\"stage\":\"WON\""));
        Receiver.Got first = crm.got.getFirst();
        assertThat(first.signature())
                .isEqualTo(
                        Secret.read("key", SECRET).sign(first.id(), Long.parseLong(first.timestamp()), first.body()));
        assertThat(String.join("", crm.got.stream().map(Receiver.Got::body).toList()))
                .doesNotContain("@", "Lima", "need", "customer");
    }

    @Test
    void what_fails_is_sent_again_under_its_id_before_what_follows() throws Exception {
        crm.answers(500, 302, 429);
        publish(0);
        start();

        await().atMost(SOON).until(() -> crm.got.size() == 6);
        assertThat(crm.ids().subList(0, 4)).containsOnly(crm.ids().getFirst());
        assertThat(crm.ids().subList(3, 6)).doesNotHaveDuplicates();
        assertThat(crm.ids()).doesNotContain("elsewhere");
        assertThat(meters.counter("baton.webhooks", "endpoint", "crm", "status", "failed")
                        .count())
                .isEqualTo(3);
    }

    @Test
    void an_endpoint_that_is_down_delays_no_other_and_its_message_is_given_up_after_its_days() throws Exception {
        Receiver down = new Receiver();
        down.close();
        endpoint("DOWN", down, "FROM", BEGINNING.toString());
        publish(0);
        start();

        await().atMost(SOON).until(() -> crm.got.size() == 3);
        await().atMost(SOON)
                .until(() -> meters.counter("baton.webhooks", "endpoint", "down", "status", "given up")
                                .count()
                        == 3);
        assertThat(time.passed()).isGreaterThan(Duration.ofDays(8));
    }

    @Test
    void a_message_that_is_rejected_stops_those_behind_it_for_minutes_only() throws Exception {
        crm.answers(400, 400, 400, 400, 400);
        publish(0);
        start();

        await().atMost(SOON).until(() -> crm.got.size() == 7);
        assertThat(time.passed()).isLessThan(Duration.ofMinutes(5));
    }

    @Test
    void after_410_an_endpoint_gets_nothing_until_a_restart() throws Exception {
        crm.answers(410);
        publish(0);
        Webhooks first = start();
        await().atMost(SOON).until(() -> crm.got.size() == 1);
        first.close();
        assertThat(crm.got).hasSize(1);

        start();

        await().atMost(SOON).until(() -> crm.got.size() == 4);
        assertThat(crm.ids().get(1)).isEqualTo(crm.ids().getFirst());
    }

    @Test
    void after_a_restart_nothing_is_lost_and_what_was_delivered_does_not_come_again() throws Exception {
        publish(0);
        Webhooks first = start();
        await().atMost(SOON).until(() -> crm.got.size() == 3);
        first.close();
        publish(1);

        start();

        await().atMost(SOON).until(() -> crm.got.size() >= 6);
        assertThat(crm.ids()).doesNotHaveDuplicates().hasSize(6);
    }

    @Test
    void two_notifiers_send_each_message_once() throws Exception {
        start();
        start();
        publish(0);
        publish(1);

        await().atMost(SOON).until(() -> crm.got.size() >= 6);
        assertThat(crm.ids()).doesNotHaveDuplicates();
    }

    @Test
    void a_new_endpoint_gets_what_happens_from_then_on_and_by_an_instant_what_happened_before() throws Exception {
        variables.remove("BATON_WEBHOOKS_CRM_FROM");
        publish(0);
        Webhooks first = start();
        await().atMost(SOON).until(() -> placed("baton-webhook-crm"));
        publish(1);
        await().atMost(SOON).until(() -> crm.got.size() == 3);
        first.close();

        endpoint("CRM", crm, "FROM", BEGINNING.toString());
        start();

        await().atMost(SOON).until(() -> crm.got.size() == 9);
        assertThat(crm.ids().stream().distinct()).hasSize(6);
    }

    private boolean placed(String group) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(connection.clientSettings())) {
            return admin.listConsumerGroupOffsets(connection.topicPrefix() + group)
                            .partitionsToOffsetAndMetadata()
                            .get()
                            .size()
                    == 4;
        }
    }

    @Test
    void an_endpoint_gets_only_the_types_that_it_names() throws Exception {
        endpoint("CRM", crm, "TYPES", "referral.won");
        publish(0);
        start();

        await().atMost(SOON).until(() -> !crm.got.isEmpty());
        assertThat(crm.got.getFirst().body()).contains("referral.won");
    }

    @Test
    void while_a_secret_is_replaced_both_sign() throws Exception {
        variables.put("BATON_WEBHOOKS_CRM_SECRETS", OTHER_SECRET + "," + SECRET);
        publish(0);
        start();

        await().atMost(SOON).until(() -> !crm.got.isEmpty());
        Receiver.Got got = crm.got.getFirst();
        long second = Long.parseLong(got.timestamp());
        assertThat(got.signature().split(" "))
                .containsExactly(
                        Secret.read("key", OTHER_SECRET).sign(got.id(), second, got.body()),
                        Secret.read("key", SECRET).sign(got.id(), second, got.body()));
    }

    @Test
    void a_record_that_nobody_can_read_stops_nothing() throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(connection.durableWriter(), new StringSerializer(), new ByteArraySerializer())) {
            String topic = connection.name(Topics.REFERRAL_EVENTS);
            producer.send(new ProducerRecord<>(topic, 0, "key", new byte[] {1, 2, 3}))
                    .get();
            producer.send(new ProducerRecord<>(topic, 0, "key", null)).get();
        }
        publish(0);
        start();

        await().atMost(SOON).until(() -> crm.got.size() == 3);
    }
}
