package io.baton.notifier.delivery;

import io.baton.events.Notification;
import io.baton.events.topics.Topics;
import io.baton.events.wire.Connection;
import io.baton.events.wire.TopicSerdes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
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
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(1);
    /** So many undecided mails of one partition are enough to hold in memory. */
    private static final int MOST_OPEN = 5_000;

    private final Connection connection;
    private final TopicSerdes serdes;
    private final DeliveryPlan plan;
    private final PartitionOwner.Outbox outbox;
    private final Semaphore connections;
    private final KafkaConsumer<String, Notification> consumer;
    private final DeadLetters deadLetters;
    private final Map<TopicPartition, PartitionOwner> owners = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private final Thread thread = Thread.ofPlatform().name("deliveries").unstarted(this::run);
    private long lastCommit = System.nanoTime();
    private volatile boolean closing;
    private volatile boolean running;

    /**
     * @param group whose offsets; a second group takes the partitions over, it does not double the mails
     * @param instance keeps the member's name over a restart
     * @param conversation longer than any attempt to send can take
     * @param mostConnections how many mails may be on their way at once
     */
    public DeliveryService(
            Connection connection,
            TopicSerdes serdes,
            String group,
            Optional<String> instance,
            Duration conversation,
            int mostConnections,
            PartitionOwner.Outbox outbox) {
        this.connection = connection;
        this.serdes = serdes;
        this.plan = new DeliveryPlan(conversation);
        this.outbox = outbox;
        this.deadLetters = new DeadLetters(connection);
        this.connections = new Semaphore(mostConnections);
        this.consumer = new KafkaConsumer<>(
                settings(connection, group, instance),
                new StringDeserializer(),
                serdes.of(Topics.NOTIFICATIONS).deserializer());
    }

    /** Starts, and returns before the first partition is taken over. */
    public void start() {
        thread.start();
    }

    /** @return whether it has its partitions, and none was taken from it */
    public boolean running() {
        return running && owners.values().stream().allMatch(owner -> owner.state() == PartitionOwner.State.AT_WORK);
    }

    private static Map<String, Object> settings(Connection connection, String group, Optional<String> instance) {
        Map<String, Object> settings = connection.clientSettings();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // From the beginning is safe here: what the ledger knows is not sent again.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500);
        instance.ifPresent(name -> settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name));
        return settings;
    }

    private void run() {
        try (consumer;
                deadLetters) {
            consumer.subscribe(List.of(connection.name(Topics.NOTIFICATIONS)), new Handover());
            while (!closing) turn();
        } catch (WakeupException e) {
            LOG.debug("Closing");
        } finally {
            running = false;
            owners.values().forEach(PartitionOwner::close);
        }
    }

    private void turn() {
        try {
            read();
            owners.replaceAll(this::replacedIfFailed);
            paceReading();
            if (System.nanoTime() - lastCommit > COMMIT_EVERY.toNanos()) commit();
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
        DeadLetters.reason(unread)
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
        if (owner != null && record.value() != null) owner.deliver(record.value(), record.offset());
    }

    /** What failed for a while is taken up again where it was: the ledger knows what had gone out. */
    private PartitionOwner replacedIfFailed(TopicPartition partition, PartitionOwner owner) {
        if (owner.state() != PartitionOwner.State.FAILED) return owner;
        owner.close();
        consumer.seek(partition, owner.begin());
        return newOwner(partition);
    }

    private PartitionOwner newOwner(TopicPartition partition) {
        return new PartitionOwner(
                partition.partition(),
                () -> new PartitionLedger(connection, serdes, partition.partition()),
                plan,
                outbox,
                connections,
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
            long begin = owner.begin();
            if (!Long.valueOf(begin).equals(committed.put(partition, begin)))
                positions.put(partition, new OffsetAndMetadata(begin));
        });
        if (!positions.isEmpty()) consumer.commitSync(positions);
        lastCommit = System.nanoTime();
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
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            for (TopicPartition partition : assigned) owners.put(partition, newOwner(partition));
            running = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            for (TopicPartition partition : revoked) owners.get(partition).close();
            commit();
            revoked.forEach(owners::remove);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> gone) {
            gone.forEach(partition -> owners.remove(partition).close());
        }
    }
}
