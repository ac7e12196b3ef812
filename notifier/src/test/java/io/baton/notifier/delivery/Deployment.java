package io.baton.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.Delivery;
import io.baton.events.DeliveryStatus;
import io.baton.events.MailPreference;
import io.baton.events.Notification;
import io.baton.events.SignIn;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.PlainSerdes;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.streams.Membership;
import io.baton.notifier.signin.SignInMails;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Topics of one partition each on a real broker, and the notifiers that run there. */
final class Deployment implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(30);
    static final int MOST_CONNECTIONS = 4;
    static final Duration CONVERSATION = Duration.ofMillis(400);
    static final Duration LONG_CONVERSATION = Duration.ofMinutes(10);
    static final RetrySchedule QUICKLY =
            new RetrySchedule(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMinutes(1));

    private static final Duration LOOK = Duration.ofMillis(20);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final List<Topic<?>> TOPICS =
            List.of(Topics.NOTIFICATIONS, Topics.NOTIFICATION_DELIVERIES, Topics.MAIL_PREFERENCES, Topics.SIGN_INS);

    /** What all notifiers of the deployment measure together. */
    final MeterRegistry meters = new SimpleMeterRegistry();

    private final Connection connection;
    private final TopicSerdes serdes = new PlainSerdes();
    private final List<DeliveryService> started = new ArrayList<>();

    private Deployment(Connection connection) {
        this.connection = connection;
        List<NewTopic> topics = new ArrayList<>();
        TOPICS.forEach(topic -> topics.add(new NewTopic(connection.name(topic), 1, (short) 1)));
        topics.add(new NewTopic(connection.deadLetters(Topics.NOTIFICATIONS), 1, (short) 1));
        ask(admin -> admin.createTopics(topics).all());
    }

    private void ask(Function<Admin, KafkaFuture<Void>> question) {
        try (Admin admin = Admin.create(connection.clientSettings())) {
            question.apply(admin).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the ledger over as another notifier would, and does nothing more. */
    void fence() {
        ask(admin -> admin.fenceProducers(List.of(connection.topicPrefix() + "notifier-0"))
                .all());
    }

    /** A new deployment on the broker that all tests of this JVM share. */
    static Deployment on(SharedBroker broker) {
        return new Deployment(new Connection(broker.bootstrapServers(), URI.create("http://unused"))
                .withPrefix("d" + COUNT.incrementAndGet() + "-"));
    }

    DeliveryService start(String group, Outbox outbox) {
        return start(group, CONVERSATION, QUICKLY, outbox, InstantSource.system());
    }

    DeliveryService start(
            String group, Duration conversation, RetrySchedule retries, Outbox outbox, InstantSource clock) {
        return start(group, conversation, retries, outbox, clock, KafkaClients.STANDARD);
    }

    DeliveryService start(String group, Outbox outbox, KafkaClients clients) {
        return start(group, CONVERSATION, QUICKLY, outbox, InstantSource.system(), clients);
    }

    DeliveryService start(
            String group,
            Duration conversation,
            RetrySchedule retries,
            Outbox outbox,
            InstantSource clock,
            KafkaClients clients) {
        DeliverySettings settings = new DeliverySettings(
                connection.topicPrefix() + group, Membership.NAMELESS, conversation, MOST_CONNECTIONS, retries);
        DeliveryService service = new DeliveryService(
                connection, serdes, settings, outbox, (partner, address) -> true, clock, clients, meters);
        started.add(service);
        service.start();
        return service;
    }

    SignInMails startSignIns(Function<SignIn, SendOutcome> outbox, InstantSource clock) {
        SignInMails mails = new SignInMails(connection, serdes, outbox, clock, Duration.ofMillis(20));
        mails.start();
        return mails;
    }

    void publish(Notification notification) {
        write(Topics.NOTIFICATIONS, notification.getNotificationId(), notification);
    }

    void publishBytes(String key, byte[] value) {
        write(connection.name(Topics.NOTIFICATIONS), key, value);
    }

    <T extends SpecificRecord> void write(Topic<T> topic, String key, T value) {
        write(connection.name(topic), key, serdes.of(topic).serializer().serialize(connection.name(topic), value));
    }

    private void write(String topic, String key, byte[] value) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(connection.clientSettings(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Delivery awaitLedger(String id, DeliveryStatus status) {
        await().atMost(SOON)
                .pollInterval(LOOK)
                .untilAsserted(
                        () -> assertThat(ledger(id).map(Delivery::getStatus)).contains(status));
        return ledger(id).orElseThrow();
    }

    Optional<Delivery> ledger(String id) {
        return history(id).reversed().stream().findFirst();
    }

    /** @return the ledger's entries of a notification, oldest first */
    List<Delivery> history(String id) {
        return values(Topics.NOTIFICATION_DELIVERIES).stream()
                .filter(delivery -> delivery.getNotificationId().equals(id))
                .toList();
    }

    List<MailPreference> preferences() {
        return values(Topics.MAIL_PREFERENCES);
    }

    List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        return read(connection.deadLetters(Topics.NOTIFICATIONS));
    }

    private <T extends SpecificRecord> List<T> values(Topic<T> topic) {
        return read(connection.name(topic)).stream()
                .filter(record -> record.value() != null)
                .map(record -> serdes.of(topic).deserializer().deserialize(record.topic(), record.value()))
                .toList();
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
            while (consumer.position(partition) < end) consumer.poll(LOOK).forEach(all::add);
        }
        return all;
    }

    @Override
    public void close() {
        started.forEach(DeliveryService::close);
    }
}
