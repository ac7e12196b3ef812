package io.baton.notifier;

import static io.baton.events.topics.Topics.NOTIFICATIONS;

import io.baton.kafka.access.Group;
import io.baton.kafka.install.InputOffsets;
import io.baton.kafka.meters.PartMeters;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.streams.Resources;
import io.baton.kafka.streams.StreamsService;
import io.baton.kafka.streams.StreamsSettings;
import io.baton.notifier.delivery.DeliveryService;
import io.baton.notifier.delivery.DeliverySettings;
import io.baton.notifier.intents.FollowedPartners;
import io.baton.notifier.intents.IntentTopology;
import io.baton.notifier.mail.MailOutbox;
import io.baton.notifier.signin.SignInMails;
import io.baton.webhooks.Webhooks;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** Sends the mails about what happens: events become notifications, exactly once, and notifications become mails, none twice. */
public final class Notifier implements AutoCloseable {
    private static final String REMEDY =
            "Set its offsets to where it had read to: kafka-consumer-groups.sh --reset-offsets";
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(50);

    private final Connection connection;
    private final StreamsSettings streams;
    private final FollowedPartners partners;
    private final StreamsService intents;
    private final MailOutbox outbox;
    private final DeliveryService deliveries;
    private final SignInMails signIns;
    private final Webhooks webhooks;
    private final PartMeters parts;

    /**
     * @param connection the deployment
     * @param serdes of its topics
     * @param settings of this notifier
     */
    public Notifier(Connection connection, TopicSerdes serdes, NotifierSettings settings) {
        this(connection, serdes, settings, new CompositeMeterRegistry());
    }

    /** @param meters gets what it measures */
    public Notifier(Connection connection, TopicSerdes serdes, NotifierSettings settings, MeterRegistry meters) {
        this.connection = connection;
        this.streams = streams(connection, settings);
        this.partners = new FollowedPartners(connection, serdes);
        this.intents = new StreamsService(
                IntentTopology.of(connection, serdes, partners, partners.offices()), streams, connection);
        this.outbox = new MailOutbox(settings.publicUrl(), settings.linkKeys(), settings.smtp(), settings.program());
        this.deliveries = new DeliveryService(
                connection, serdes, deliveries(connection, settings), outbox, partners.reminders()::wanted, meters);
        this.signIns = new SignInMails(connection, serdes, outbox::send, InstantSource.system());
        this.webhooks = new Webhooks(connection, serdes, settings.webhooks(), meters);
        this.parts = new PartMeters(meters, Map.of("intents", intents), consumers(), connection.topicPrefix());
    }

    private Map<String, Supplier<Map<MetricName, ? extends Metric>>> consumers() {
        Map<String, Supplier<Map<MetricName, ? extends Metric>>> consumers = new HashMap<>(webhooks.metrics());
        consumers.put(DeliveryService.PART, deliveries::metrics);
        return consumers;
    }

    /** @return the application id of the topology that decides who gets which mail */
    public static String application(Connection connection) {
        return Group.INTENTS.in(connection);
    }

    /**
     * Starts it, and returns before it runs.
     *
     * @throws IllegalStateException if its committed offsets were lost
     */
    public void start() {
        new InputOffsets(connection, streams.applicationId())
                .installOrRefuse(IntentTopology.INPUTS, NOTIFICATIONS, REMEDY);
        intents.start();
        deliveries.start();
        signIns.start();
        webhooks.start();
    }

    /** @return whether it runs and has its partitions */
    public boolean running() {
        return intents.running() && deliveries.running() && partners.following();
    }

    /** @return whether it runs, or will without a restart */
    public boolean alive() {
        return deliveries.alive();
    }

    /** @return how many threads have failed, and were replaced, since the start */
    public long replacedThreads() {
        return intents.replacedThreads();
    }

    /** @return the records that could never be read or handled, since the start */
    public long deadLetters() {
        return intents.deadLetters() + deliveries.deadLetters();
    }

    /** @return its state in words, for operators */
    public String status() {
        return "intents " + intents.status() + ", deliveries " + deliveryStatus() + ", dead letters " + deadLetters()
                + ", threads replaced " + replacedThreads();
    }

    private String deliveryStatus() {
        if (!deliveries.alive()) return "ENDED";
        return deliveries.running() ? "RUNNING" : "not running";
    }

    private static StreamsSettings streams(Connection connection, NotifierSettings settings) {
        return new StreamsSettings(
                application(connection),
                settings.stateDirectory(),
                StreamsSettings.Guarantee.EXACTLY_ONCE,
                COMMIT_INTERVAL,
                Resources.of(settings.replicas()),
                settings.membership(),
                Optional.empty());
    }

    private static DeliverySettings deliveries(Connection connection, NotifierSettings settings) {
        return new DeliverySettings(
                Group.DELIVERIES.in(connection),
                settings.membership(),
                settings.smtp().conversation(),
                settings.mostConnections(),
                settings.retries());
    }

    @Override
    public void close() {
        parts.close();
        webhooks.close();
        signIns.close();
        intents.close();
        deliveries.close();
        outbox.close();
        partners.close();
    }
}
