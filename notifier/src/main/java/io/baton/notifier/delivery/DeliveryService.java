package io.baton.notifier.delivery;

import io.baton.events.Notification;
import io.baton.events.topics.Topics;
import io.baton.kafka.meters.Metric;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.serde.UnreadableRecordException;
import io.baton.kafka.streams.Membership;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the notifications of the partitions that the group assigns to it; one worker for each partition delivers them. */
public final class DeliveryService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryService.class);
    /** What monitoring calls it. */
    public static final String PART = "deliveries";

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration CHECK_EVERY = Duration.ofSeconds(1);
    /** The most open notifications of one partition that are held in memory; above, its reading pauses. */
    private static final int MOST_OPEN = 5_000;

    private final Connection connection;
    private final TopicSerdes serdes;
    private final KafkaClients clients;
    private final DeliveryContext context;
    private final TakeoverWatch takeovers;
    private final KafkaConsumer<String, Notification> consumer;
    private final DeadLetters deadLetters;
    private final Map<TopicPartition, PartitionWorker> workers = new ConcurrentHashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    private final Thread thread = Thread.ofPlatform().name("deliveries").unstarted(this::run);
    private long lastCheck = System.nanoTime();
    private boolean assigned;
    private volatile boolean closing;
    private volatile boolean running;

    /** Returns when it has read the mail preferences of all addresses. */
    public DeliveryService(
            Connection connection,
            TopicSerdes serdes,
            DeliverySettings settings,
            Outbox outbox,
            ReminderPreferences reminders,
            MeterRegistry meters) {
        this(connection, serdes, settings, outbox, reminders, InstantSource.system(), KafkaClients.STANDARD, meters);
    }

    /**
     * @param clock by which claims are made, and become too old
     * @param clients creates the Kafka clients
     */
    DeliveryService(
            Connection connection,
            TopicSerdes serdes,
            DeliverySettings settings,
            Outbox outbox,
            ReminderPreferences reminders,
            InstantSource clock,
            KafkaClients clients,
            MeterRegistry meters) {
        this.connection = connection;
        this.serdes = serdes;
        this.clients = clients;
        DeliveryPlan plan = new DeliveryPlan(settings.retries(), settings.conversation());
        this.context = new DeliveryContext(
                plan,
                outbox,
                new SendLimit(settings.mostConnections()),
                new MailPreferences(connection, serdes, reminders),
                new UnrecordedOutcomes(),
                new DeliveryMeters(meters),
                clock);
        Metric.MAILS_WAITING.gauge(meters, this, DeliveryService::open);
        Metric.DEAD_LETTERS.counter(meters, this, DeliveryService::deadLetters, "part", PART);
        this.takeovers = new TakeoverWatch(plan.longestSilence());
        this.deadLetters = new DeadLetters(connection);
        this.consumer = clients.reading()
                .with(
                        settings(connection, settings.group(), settings.membership()),
                        new StringDeserializer(),
                        serdes.of(Topics.NOTIFICATIONS).deserializer());
    }

    /** Starts, and returns before a worker has taken over the first partition. */
    public void start() {
        thread.start();
    }

    /** @return whether it delivers, or will once Kafka answers; if not, only a new process will */
    public boolean alive() {
        return thread.getState() != Thread.State.TERMINATED;
    }

    /** @return whether it has its partitions, and each of its workers is at work */
    public boolean running() {
        return running
                && context.preferences().following()
                && workers.values().stream().allMatch(worker -> worker.state() == PartitionWorker.State.AT_WORK);
    }

    /** @return what its consumer measures */
    public Map<MetricName, ? extends org.apache.kafka.common.Metric> metrics() {
        return consumer.metrics();
    }

    /** @return the number of notifications that were read and are not settled */
    private int open() {
        return workers.values().stream().mapToInt(PartitionWorker::open).sum();
    }

    /** @return the number of notifications that could never be read, since the start */
    public long deadLetters() {
        return deadLetters.count();
    }

    private static Map<String, Object> settings(Connection connection, String group, Membership membership) {
        // A group without an offset starts at the beginning. That is safe: a mail that the ledger knows is not sent
        // again.
        Map<String, Object> settings = connection.committedReader();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.putAll(membership.consumerSettings());
        return settings;
    }

    private void run() {
        try (consumer;
                deadLetters;
                MailPreferences _ = context.preferences()) {
            consumer.subscribe(List.of(connection.name(Topics.NOTIFICATIONS)), new Assignment());
            while (!closing) round();
        } catch (WakeupException e) {
            LOG.debug("Closing");
        } catch (RuntimeException e) {
            LOG.error("The delivery ended; no mail goes out before the notifier is started again", e);
        } finally {
            running = false;
            PartitionWorker.close(workers.values());
        }
    }

    private void round() {
        try {
            read();
            paceReading();
            if (System.nanoTime() - lastCheck > CHECK_EVERY.toNanos()) checkWorkers();
            takeOver();
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warn("The delivery waits for Kafka", e);
        }
    }

    private void read() {
        try {
            for (ConsumerRecord<String, Notification> record : consumer.poll(POLL)) deliver(record);
        } catch (RecordDeserializationException e) {
            skipOrRetry(e);
        }
    }

    /** A record that can never be read goes to the dead letters; one that only lacks an answer of the registry is retried. */
    private void skipOrRetry(RecordDeserializationException unread) {
        UnreadableRecordException.in(unread)
                .ifPresentOrElse(
                        reason -> {
                            LOG.warn(
                                    "{}@{} can never be read: {}",
                                    unread.topicPartition(),
                                    unread.offset(),
                                    reason.getMessage());
                            deadLetters.put(unread, reason);
                            consumer.seek(unread.topicPartition(), unread.offset() + 1);
                        },
                        () -> LOG.warn("The delivery waits for the registry", unread));
    }

    private void deliver(ConsumerRecord<String, Notification> record) {
        PartitionWorker worker = workers.get(new TopicPartition(record.topic(), record.partition()));
        if (record.value() != null) worker.deliver(record.value(), record.offset());
    }

    /** Kafka assigns a partition once; reading its position may need several attempts. */
    private void takeOver() {
        for (TopicPartition partition : consumer.assignment())
            if (!workers.containsKey(partition)) workers.put(partition, newWorker(partition));
        running = assigned;
    }

    private void checkWorkers() {
        lastCheck = System.nanoTime();
        workers.replaceAll(this::successor);
        commit();
    }

    /**
     * Replaces a worker that failed, once it sends no more: the ledger has what was recorded, and the unrecorded outcomes are
     * kept. A partition that another notifier has taken over stays with it while that one is at work.
     */
    private PartitionWorker successor(TopicPartition partition, PartitionWorker worker) {
        return switch (worker.state()) {
            case TAKING_OVER, AT_WORK -> worker;
            case FAILED -> worker.sending() ? worker : restarted(partition, worker);
            case FENCED ->
                takeovers.gone(partition, ledgerEnd(partition), context.now()) ? restarted(partition, worker) : worker;
        };
    }

    private long ledgerEnd(TopicPartition partition) {
        TopicPartition ledger =
                new TopicPartition(connection.name(Topics.NOTIFICATION_DELIVERIES), partition.partition());
        return consumer.endOffsets(List.of(ledger)).get(ledger);
    }

    private PartitionWorker restarted(TopicPartition partition, PartitionWorker worker) {
        worker.close();
        consumer.seek(partition, worker.begin());
        return newWorker(partition);
    }

    private PartitionWorker newWorker(TopicPartition partition) {
        return new PartitionWorker(
                partition.partition(),
                () -> new PartitionLedger(connection, serdes, clients.writing(), partition.partition(), context.now()),
                context,
                consumer.position(partition));
    }

    private void paceReading() {
        workers.forEach((partition, worker) -> {
            if (worker.open() > MOST_OPEN) consumer.pause(List.of(partition));
            else consumer.resume(List.of(partition));
        });
    }

    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        workers.forEach((partition, worker) -> {
            OffsetAndMetadata begin = new OffsetAndMetadata(worker.begin());
            if (!begin.equals(committed.get(partition))) positions.put(partition, begin);
        });
        if (positions.isEmpty()) return;
        consumer.commitSync(positions);
        committed.putAll(positions);
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Partitions are assigned and revoked; a revoked one is left only when its open sends have ended. */
    private final class Assignment implements ConsumerRebalanceListener {
        /** Reads nothing of them before their workers exist. */
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> added) {
            consumer.pause(added);
            running = false;
            assigned = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            try {
                PartitionWorker.close(of(revoked));
                commit();
            } catch (KafkaException e) {
                LOG.warn(
                        "The offsets of the delivery are not committed; the next notifier finds in the ledger what was sent",
                        e);
            } finally {
                forget(revoked);
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            try {
                PartitionWorker.close(of(lost));
            } finally {
                forget(lost);
            }
        }

        private List<PartitionWorker> of(Collection<TopicPartition> partitions) {
            return partitions.stream()
                    .map(workers::get)
                    .filter(Objects::nonNull)
                    .toList();
        }

        private void forget(Collection<TopicPartition> partitions) {
            workers.keySet().removeAll(partitions);
            committed.keySet().removeAll(partitions);
        }
    }
}
