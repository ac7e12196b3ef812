package io.baton.webhooks;

import io.baton.events.DealOutcome;
import io.baton.events.ReferralEvent;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.serde.UnreadableRecordException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one endpoint gets: partition by partition, in order, each message until the endpoint has it. A place in the topics is committed when all before it
 * was handled, so after a crash some come again, under the same id. Partitions wait for nothing but their own messages.
 */
final class Feed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration UNREGISTERED = Duration.ofSeconds(5);
    private static final int MOST_AT_ONCE = 100;

    private final Connection connection;
    private final Endpoint endpoint;
    private final Courier courier;
    private final Sleeper sleeper;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Deserializer<ReferralEvent> events;
    private final Deserializer<DealOutcome> outcomes;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<TopicPartition, PartitionRound> rounds = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean gone;

    Feed(Connection connection, TopicSerdes serdes, String group, Endpoint endpoint, Courier courier, Sleeper sleeper) {
        this.connection = connection;
        this.endpoint = endpoint;
        this.courier = courier;
        this.sleeper = sleeper;
        events = serdes.of(Topics.REFERRAL_EVENTS).deserializer();
        outcomes = serdes.of(Topics.DEAL_OUTCOMES).deserializer();
        Map<String, Object> settings = connection.committedReader();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_AT_ONCE);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        thread = Thread.ofPlatform().name("webhook-" + endpoint.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** @return what its consumer measures */
    Map<MetricName, ? extends org.apache.kafka.common.Metric> metrics() {
        return consumer.metrics();
    }

    private void run() {
        try (consumer) {
            consumer.subscribe(
                    List.of(connection.name(Topics.REFERRAL_EVENTS), connection.name(Topics.DEAL_OUTCOMES)),
                    new Partitions());
            while (!closing && !gone) turn();
            stop(rounds.keySet());
        } catch (RuntimeException e) {
            LOG.error("Webhook {} ended; it gets nothing before the notifier is started again", endpoint.name(), e);
        }
        if (gone)
            LOG.warn("Webhook {} wants no messages any more (410); it gets none until a restart", endpoint.name());
    }

    private void turn() {
        try {
            ConsumerRecords<String, byte[]> read = consumer.poll(POLL);
            read.partitions().forEach(partition -> begin(partition, read.records(partition)));
            List<TopicPartition> done = rounds.entrySet().stream()
                    .filter(round -> round.getValue().done())
                    .map(Map.Entry::getKey)
                    .toList();
            // After the look at who is done: else the last places of a round were committed only with its next.
            commit();
            done.forEach(rounds::remove);
            consumer.resume(done);
        } catch (KafkaException e) {
            LOG.warn("Webhook {} waits for Kafka", endpoint.name(), e);
        }
    }

    private void begin(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        PartitionRound round = new PartitionRound(records, this::handled);
        rounds.put(partition, round);
        consumer.pause(List.of(partition));
        round.begin(threads);
    }

    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
        rounds.forEach((partition, round) -> places.put(partition, new OffsetAndMetadata(round.next())));
        if (!places.isEmpty()) consumer.commitSync(places);
    }

    /** An error costs its record, and no other. */
    private boolean handled(ConsumerRecord<String, byte[]> consumed) throws InterruptedException {
        try {
            Optional<Message> message = message(consumed).filter(one -> endpoint.wants(one.type()));
            if (message.isEmpty()) return true;
            boolean wantsMore = courier.bring(id(consumed), message.get());
            if (!wantsMore) gone = true;
            return wantsMore;
        } catch (RuntimeException e) {
            LOG.error("Webhook {} does not get {}", endpoint.name(), id(consumed), e);
            return true;
        }
    }

    /** By it, an endpoint knows a message again: it follows from where the record stands. */
    private static String id(ConsumerRecord<?, ?> consumed) {
        return consumed.topic() + "-" + consumed.partition() + "-" + consumed.offset();
    }

    private Optional<Message> message(ConsumerRecord<String, byte[]> consumed) throws InterruptedException {
        while (true)
            try {
                return read(consumed);
            } catch (UnreadableRecordException e) {
                LOG.warn("{} can never be read: {}", id(consumed), e.getMessage());
                return Optional.empty();
            } catch (KafkaException e) {
                LOG.warn("Webhook {} waits for the registry", endpoint.name(), e);
                sleeper.sleep(UNREGISTERED);
            }
    }

    /** One at a time: a deserializer serves one thread. */
    private synchronized Optional<Message> read(ConsumerRecord<String, byte[]> consumed) {
        if (consumed.value() == null) return Optional.empty();
        return consumed.topic().equals(connection.name(Topics.REFERRAL_EVENTS))
                ? Optional.of(Message.of(events.deserialize(consumed.topic(), consumed.headers(), consumed.value())))
                : Optional.of(Message.of(outcomes.deserialize(consumed.topic(), consumed.headers(), consumed.value())));
    }

    private void stop(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
        for (TopicPartition partition : partitions)
            Optional.ofNullable(rounds.remove(partition)).ifPresent(round -> {
                round.stop();
                places.put(partition, new OffsetAndMetadata(round.next()));
            });
        if (!places.isEmpty()) consumer.commitSync(places);
    }

    /** Partitions come and go as notifiers do. */
    private final class Partitions implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            stop(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            partitions.forEach(
                    partition -> Optional.ofNullable(rounds.remove(partition)).ifPresent(PartitionRound::stop));
        }

        /** A group without a place begins where its endpoint says, and remembers that at once: else what happens until the first message was lost. */
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            Map<TopicPartition, OffsetAndMetadata> known = consumer.committed(Set.copyOf(partitions));
            List<TopicPartition> fresh = partitions.stream()
                    .filter(partition -> known.get(partition) == null)
                    .toList();
            if (fresh.isEmpty()) return;
            Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
            beginnings(fresh).forEach((partition, offset) -> {
                consumer.seek(partition, offset);
                places.put(partition, new OffsetAndMetadata(offset));
            });
            consumer.commitSync(places);
        }

        private Map<TopicPartition, Long> beginnings(List<TopicPartition> fresh) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(fresh);
            if (endpoint.from().isEmpty()) return ends;
            Instant from = endpoint.from().get();
            Map<TopicPartition, OffsetAndTimestamp> since = consumer.offsetsForTimes(
                    fresh.stream().collect(Collectors.toMap(partition -> partition, _ -> from.toEpochMilli())));
            Map<TopicPartition, Long> places = new HashMap<>(ends);
            since.forEach((partition, found) -> {
                if (found != null) places.put(partition, found.offset());
            });
            return places;
        }
    }

    @Override
    public void close() {
        closing = true;
        threads.shutdownNow();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.getState() == Thread.State.NEW) consumer.close();
        events.close();
        outcomes.close();
    }
}
