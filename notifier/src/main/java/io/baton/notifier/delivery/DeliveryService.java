package io.baton.notifier.delivery;

import io.baton.events.Notification;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.serde.UnreadableRecordException;
import io.baton.kafka.streams.Membership;
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
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the notifications of the partitions that the group gives it, and has each partition's owner deliver them. */
public final class DeliveryService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryService.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LOOK_AFTER_EVERY = Duration.ofSeconds(1);
    /** So many undecided mails of one partition are enough to hold in memory. */
    private static final int MOST_OPEN = 5_000;

    private final Connection connection;
    private final TopicSerdes serdes;
    private final KafkaClients clients;
    private final PostOffice office;
    private final RivalWatch rivals;
    private final KafkaConsumer<String, Notification> consumer;
    private final DeadLetters deadLetters;
    private final Map<TopicPartition, PartitionOwner> owners = new ConcurrentHashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    private final Thread thread = Thread.ofPlatform().name("deliveries").unstarted(this::run);
    private long lookedAfter = System.nanoTime();
    private boolean assigned;
    private volatile boolean closing;
    private volatile boolean running;

    /** Prepares it; returns when it knows the preferences of all whom it will write to. */
    public DeliveryService(
            Connection connection,
            TopicSerdes serdes,
            DeliverySettings settings,
            Outbox outbox,
            RemindersWanted remindersWanted) {
        this(connection, serdes, settings, outbox, remindersWanted, InstantSource.system(), KafkaClients.STANDARD);
    }

    /**
     * @param clock by which claims are made and outlived
     * @param clients makes the clients
     */
    DeliveryService(
            Connection connection,
            TopicSerdes serdes,
            DeliverySettings settings,
            Outbox outbox,
            RemindersWanted remindersWanted,
            InstantSource clock,
            KafkaClients clients) {
        this.connection = connection;
        this.serdes = serdes;
        this.clients = clients;
        DeliveryPlan plan = new DeliveryPlan(settings.retries(), settings.conversation());
        this.office = new PostOffice(
                plan,
                outbox,
                new Connections(settings.mostConnections()),
                new MailPreferences(connection, serdes, remindersWanted),
                new KnownOutcomes(),
                clock);
        this.rivals = new RivalWatch(plan.longestSilence());
        this.deadLetters = new DeadLetters(connection);
        this.consumer = clients.reading()
                .with(
                        settings(connection, settings.group(), settings.membership()),
                        new StringDeserializer(),
                        serdes.of(Topics.NOTIFICATIONS).deserializer());
    }

    /** Starts, and returns before the first partition is taken over. */
    public void start() {
        thread.start();
    }

    /** @return whether it delivers, or will when Kafka lets it; once it does not, only a new process will */
    public boolean alive() {
        return thread.getState() != Thread.State.TERMINATED;
    }

    /** @return whether it has its partitions, and none was taken from it */
    public boolean running() {
        return running
                && office.preferences().following()
                && owners.values().stream().allMatch(owner -> owner.state() == PartitionOwner.State.AT_WORK);
    }

    /** @return the notifications that it could never read, since the start */
    public long deadLetters() {
        return deadLetters.count();
    }

    private static Map<String, Object> settings(Connection connection, String group, Membership membership) {
        // A group without an offset starts at the beginning. That is safe: what the ledger knows is not sent again.
        Map<String, Object> settings = connection.committedReader();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.putAll(membership.consumerSettings());
        return settings;
    }

    private void run() {
        try (consumer;
                deadLetters;
                MailPreferences _ = office.preferences()) {
            consumer.subscribe(List.of(connection.name(Topics.NOTIFICATIONS)), new Handover());
            while (!closing) turn();
        } catch (WakeupException e) {
            LOG.debug("Closing");
        } catch (RuntimeException e) {
            LOG.error("The deliveries ended; no mail goes out before the notifier is started again", e);
        } finally {
            running = false;
            PartitionOwner.close(owners.values());
        }
    }

    private void turn() {
        try {
            read();
            paceReading();
            if (System.nanoTime() - lookedAfter > LOOK_AFTER_EVERY.toNanos()) lookAfterOwners();
            takeOver();
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warn("Deliveries wait for Kafka", e);
        }
    }

    private void read() {
        try {
            for (ConsumerRecord<String, Notification> record : consumer.poll(POLL)) hand(record);
        } catch (RecordDeserializationException e) {
            putAside(e);
        }
    }

    /** What can never be read goes to the dead letters; what only the registry keeps from being read is waited for. */
    private void putAside(RecordDeserializationException unread) {
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
                        () -> LOG.warn("Deliveries wait for the registry", unread));
    }

    private void hand(ConsumerRecord<String, Notification> record) {
        PartitionOwner owner = owners.get(new TopicPartition(record.topic(), record.partition()));
        if (record.value() != null) owner.deliver(record.value(), record.offset());
    }

    /** Kafka says once which partitions are ours; where to begin with them is asked until it answers. */
    private void takeOver() {
        for (TopicPartition partition : consumer.assignment())
            if (!owners.containsKey(partition)) owners.put(partition, newOwner(partition));
        running = assigned;
    }

    private void lookAfterOwners() {
        lookedAfter = System.nanoTime();
        owners.replaceAll(this::successor);
        commit();
    }

    /**
     * What failed for a while is taken up again where it was: the ledger knows what had gone out, and what it lacks is among
     * the known outcomes once all conversations are over. What another notifier has taken over is left to it while it is at
     * work.
     */
    private PartitionOwner successor(TopicPartition partition, PartitionOwner owner) {
        return switch (owner.state()) {
            case TAKING_OVER, AT_WORK -> owner;
            case FAILED -> owner.sending() ? owner : takenUpAgain(partition, owner);
            case FENCED ->
                rivals.gone(partition, ledgerEnd(partition), office.now()) ? takenUpAgain(partition, owner) : owner;
        };
    }

    private long ledgerEnd(TopicPartition partition) {
        TopicPartition ledger =
                new TopicPartition(connection.name(Topics.NOTIFICATION_DELIVERIES), partition.partition());
        return consumer.endOffsets(List.of(ledger)).get(ledger);
    }

    private PartitionOwner takenUpAgain(TopicPartition partition, PartitionOwner owner) {
        owner.close();
        consumer.seek(partition, owner.begin());
        return newOwner(partition);
    }

    private PartitionOwner newOwner(TopicPartition partition) {
        return new PartitionOwner(
                partition.partition(),
                () -> new PartitionLedger(connection, serdes, clients.writing(), partition.partition(), office.now()),
                office,
                consumer.position(partition));
    }

    private void paceReading() {
        owners.forEach((partition, owner) -> {
            if (owner.open() > MOST_OPEN) consumer.pause(List.of(partition));
            else consumer.resume(List.of(partition));
        });
    }

    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        owners.forEach((partition, owner) -> {
            OffsetAndMetadata begin = new OffsetAndMetadata(owner.begin());
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

    /** Partitions come and go; whoever leaves finishes what is on its way. */
    private final class Handover implements ConsumerRebalanceListener {
        /** Nothing is read of them before somebody is there to take it. */
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> added) {
            consumer.pause(added);
            running = false;
            assigned = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            try {
                PartitionOwner.close(of(revoked));
                commit();
            } catch (KafkaException e) {
                LOG.warn("How far the deliveries came is not committed; the ledger tells it to whoever goes on", e);
            } finally {
                forget(revoked);
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            try {
                PartitionOwner.close(of(lost));
            } finally {
                forget(lost);
            }
        }

        private List<PartitionOwner> of(Collection<TopicPartition> partitions) {
            return partitions.stream().map(owners::get).filter(Objects::nonNull).toList();
        }

        private void forget(Collection<TopicPartition> partitions) {
            owners.keySet().removeAll(partitions);
            committed.keySet().removeAll(partitions);
        }
    }
}
