package io.baton.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.Delivery;
import io.baton.events.DeliveryStatus;
import io.baton.events.Notification;
import io.baton.events.install.Installation;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.events.wire.Connection;
import io.baton.events.wire.WireFormat;
import io.baton.local.LocalPlatform;
import io.baton.notifier.Samples;
import io.baton.notifier.mail.SendOutcome;
import io.baton.streams.DeadLetterHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** No mail twice, and none lost: on a real broker, with one partition and a deployment of its own for each promise. */
class DeliveryServiceTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration CONVERSATION = Duration.ofSeconds(1);
    private static final Duration LONG_CONVERSATION = Duration.ofMinutes(10);

    @TempDir
    private static Path directory;

    private static LocalPlatform platform;

    private final Queue<String> mails = new ConcurrentLinkedQueue<>();
    private final List<DeliveryService> started = new ArrayList<>();
    private final CountDownLatch testEnds = new CountDownLatch(1);
    private Connection connection;
    private WireFormat serdes;

    @BeforeAll
    static void startPlatform() {
        platform = LocalPlatform.start(directory);
    }

    @AfterAll
    static void stopPlatform() {
        platform.close();
    }

    @BeforeEach
    void install(TestInfo test) throws IOException {
        String prefix = Integer.toHexString(test.getDisplayName().hashCode()) + "-";
        connection = new Connection(platform.bootstrapServers(), platform.confluentApi(), prefix, Map.of(), Map.of());
        serdes = new WireFormat(connection);
        Installation installation = new Installation(connection, 1, (short) 1);
        installation.createTopics();
        installation.registerSchemas(serdes.registry());
    }

    @AfterEach
    void close() {
        testEnds.countDown();
        started.forEach(DeliveryService::close);
        serdes.close();
    }

    @Test
    void restart_sends_nothing_twice_and_goes_on() {
        DeliveryService first = start("group", CONVERSATION, this::taken);
        publish("n-1");
        awaitMails("n-1");
        awaitLedger("n-1", DeliveryStatus.SENT);
        first.close();

        publish("n-2");
        start("group", CONVERSATION, this::taken);

        awaitMails("n-1", "n-2");
    }

    @Test
    void group_that_reads_from_the_beginning_sends_nothing_twice() {
        start("group", CONVERSATION, this::taken);
        publish("n-1");
        awaitLedger("n-1", DeliveryStatus.SENT);

        started.getFirst().close();
        start("another-group", CONVERSATION, this::taken);
        publish("n-2");

        awaitMails("n-1", "n-2");
    }

    @Test
    void second_group_fences_the_first_instead_of_doubling_its_mails() {
        DeliveryService first = start("group", CONVERSATION, this::taken);
        publish("n-1");
        awaitLedger("n-1", DeliveryStatus.SENT);

        DeliveryService second = start("another-group", CONVERSATION, this::taken);
        await().atMost(SOON).until(second::running);
        publish("n-2");

        awaitLedger("n-2", DeliveryStatus.SENT);
        await().atMost(SOON).until(() -> !first.running());
        awaitMails("n-1", "n-2");
    }

    @Test
    void mail_whose_sender_died_before_it_recorded_goes_out_once_more_and_no_third_time() {
        start("group", CONVERSATION, this::takenButNeverRecorded);
        publish("n-1");
        awaitMails("n-1");

        start("second-group", CONVERSATION, this::takenButNeverRecorded);
        awaitMails("n-1", "n-1");

        start("third-group", CONVERSATION, this::taken);
        Delivery given = awaitLedger("n-1", DeliveryStatus.FAILED);
        assertThat(given.getAttempt()).isEqualTo(2);
        assertThat(given.getMessageId()).isEqualTo("<n-1@program.example>");
        assertThat(mails).containsExactly("n-1", "n-1");
    }

    @Test
    void claim_of_another_owner_is_left_alone_while_it_may_be_sending() {
        start("group", LONG_CONVERSATION, this::takenButNeverRecorded);
        publish("n-1");
        awaitMails("n-1");

        start("another-group", LONG_CONVERSATION, this::taken);
        publish("n-2");

        awaitLedger("n-2", DeliveryStatus.SENT);
        assertThat(ledger("n-1").orElseThrow().getStatus()).isEqualTo(DeliveryStatus.CLAIMED);
        assertThat(mails).containsExactly("n-1", "n-2");
    }

    @Test
    void refusal_for_now_is_recorded_and_holds_up_no_other_mail() {
        start(
                "group",
                CONVERSATION,
                told -> told.getNotificationId().equals("n-1") ? new SendOutcome.NotNow("450 try again") : taken(told));
        publish("n-1");
        publish("n-2");

        awaitLedger("n-2", DeliveryStatus.SENT);
        assertThat(awaitLedger("n-1", DeliveryStatus.DEFERRED).getDetail()).isEqualTo("450 try again");
    }

    @Test
    void refusal_for_good_is_recorded() {
        start("group", CONVERSATION, told -> new SendOutcome.Never("550 no such user"));
        publish("n-1");

        assertThat(awaitLedger("n-1", DeliveryStatus.FAILED).getDetail()).isEqualTo("550 no such user");
    }

    @Test
    void notification_that_no_mail_can_be_made_of_fails_and_stops_nothing() {
        start("group", CONVERSATION, told -> {
            if (told.getNotificationId().equals("n-1")) throw new IllegalArgumentException("no words for it");
            return taken(told);
        });
        publish("n-1");
        publish("n-2");

        awaitLedger("n-2", DeliveryStatus.SENT);
        assertThat(awaitLedger("n-1", DeliveryStatus.FAILED).getDetail()).contains("no words for it");
    }

    @Test
    void bytes_that_can_never_be_read_go_to_the_dead_letters_and_stop_nothing() {
        start("group", CONVERSATION, this::taken);
        publish("garbage", new byte[] {9, 9, 9});
        publish("n-1");

        awaitMails("n-1");
        ConsumerRecord<byte[], byte[]> letter =
                read(connection.deadLetters(Topics.NOTIFICATIONS)).getFirst();
        assertThat(letter.value()).containsExactly(9, 9, 9);
        assertThat(letter.headers().lastHeader(DeadLetterHandler.OFFSET).value())
                .asString()
                .isEqualTo("0");
    }

    private SendOutcome taken(Notification told) {
        mails.add(told.getNotificationId());
        return new SendOutcome.Taken();
    }

    /** The server has the mail, and its sender is gone before it can say so. */
    private SendOutcome takenButNeverRecorded(Notification told) {
        mails.add(told.getNotificationId());
        try {
            testEnds.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new SendOutcome.Taken();
    }

    private DeliveryService start(String group, Duration conversation, Function<Notification, SendOutcome> sending) {
        PartitionOwner.Outbox outbox = new PartitionOwner.Outbox() {
            @Override
            public String messageId(String notificationId) {
                return "<" + notificationId + "@program.example>";
            }

            @Override
            public SendOutcome send(Notification notification) {
                return sending.apply(notification);
            }
        };
        DeliveryService service = new DeliveryService(
                connection, serdes, connection.topicPrefix() + group, Optional.empty(), conversation, 4, outbox);
        started.add(service);
        service.start();
        return service;
    }

    private void publish(String id) {
        publish(id, bytes(Topics.NOTIFICATIONS, Samples.notification(id)));
    }

    private <T extends org.apache.avro.specific.SpecificRecord> byte[] bytes(Topic<T> topic, T value) {
        return serdes.of(topic).serializer().serialize(connection.name(topic), value);
    }

    private void publish(String key, byte[] value) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(connection.clientSettings(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(connection.name(Topics.NOTIFICATIONS), key, value))
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitMails(String... ids) {
        await().atMost(SOON).untilAsserted(() -> assertThat(mails).containsExactly(ids));
    }

    private Delivery awaitLedger(String id, DeliveryStatus status) {
        await().atMost(SOON)
                .until(() -> ledger(id)
                        .filter(delivery -> delivery.getStatus() == status)
                        .isPresent());
        return ledger(id).orElseThrow();
    }

    private Optional<Delivery> ledger(String id) {
        Optional<Delivery> last = Optional.empty();
        String topic = connection.name(Topics.NOTIFICATION_DELIVERIES);
        for (ConsumerRecord<byte[], byte[]> record : read(topic)) {
            Delivery delivery =
                    serdes.of(Topics.NOTIFICATION_DELIVERIES).deserializer().deserialize(topic, record.value());
            if (delivery.getNotificationId().equals(id)) last = Optional.of(delivery);
        }
        return last;
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        Map<String, Object> settings = new HashMap<>(connection.clientSettings());
        settings.put("isolation.level", "read_committed");
        TopicPartition partition = new TopicPartition(topic, 0);
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end)
                consumer.poll(Duration.ofMillis(50)).forEach(all::add);
        }
        return all;
    }
}
