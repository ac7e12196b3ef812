package io.baton.benchmarks.systems.kafka;

import static io.baton.events.topics.Topics.REFERRAL_DECISIONS;
import static io.baton.events.topics.Topics.REFERRAL_EVENTS;

import io.baton.benchmarks.process.Answering;
import io.baton.events.Origin;
import io.baton.events.Referral;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.Rfi;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The least that exactly once can cost: decisions are read, each becomes an event, and what was polled is one transaction.
 * No state, no rules, no deadlines. Answers {@code start} at once, and runs until its process ends.
 */
final class RawLoopMain {
    private static final Duration POLL = Duration.ofMillis(100);
    /** The client waits so long between transactions back to back (KAFKA-20000); its default is 100 ms. */
    private static final int BACKOFF_MILLIS = 2;

    private static final Instant START = Instant.now();
    /** A decline says nothing of its RFI, and the loop remembers nothing: any of the same size does. */
    private static final Referral ANY = PlainEvents.received(
                    Records.receive(0, Duration.ofDays(1)), new Origin("", 0, 0L), START)
            .getAfter();

    private final Connection connection = ProgramSettings.given().baton().connection();
    private final KafkaConsumer<String, ReferralDecision> consumer;
    private final KafkaProducer<String, ReferralEvent> producer;

    private RawLoopMain() {
        WireFormat serdes = new WireFormat(connection);
        consumer = new KafkaConsumer<>(
                consumerSettings(),
                new StringDeserializer(),
                serdes.of(REFERRAL_DECISIONS).deserializer());
        producer = new KafkaProducer<>(
                producerSettings(),
                new StringSerializer(),
                serdes.of(REFERRAL_EVENTS).serializer());
    }

    public static void main(String[] args) {
        Answering.lines(question -> {
            Thread.ofPlatform().start(new RawLoopMain()::run);
            return "0";
        });
    }

    private Map<String, Object> consumerSettings() {
        Map<String, Object> settings = connection.clientSettings();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, connection.topicPrefix() + "raw-loop");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }

    private Map<String, Object> producerSettings() {
        Map<String, Object> settings = connection.clientSettings();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, connection.topicPrefix() + "raw-loop");
        settings.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, BACKOFF_MILLIS);
        return settings;
    }

    private void run() {
        producer.initTransactions();
        consumer.subscribe(List.of(connection.name(REFERRAL_DECISIONS)));
        while (true) {
            ConsumerRecords<String, ReferralDecision> polled = consumer.poll(POLL);
            if (!polled.isEmpty()) transform(polled);
        }
    }

    private void transform(ConsumerRecords<String, ReferralDecision> polled) {
        producer.beginTransaction();
        Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
        for (ConsumerRecord<String, ReferralDecision> record : polled) {
            producer.send(new ProducerRecord<>(connection.name(REFERRAL_EVENTS), record.key(), event(record)));
            read.put(
                    new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
        }
        producer.sendOffsetsToTransaction(read, consumer.groupMetadata());
        producer.commitTransaction();
    }

    private static ReferralEvent event(ConsumerRecord<String, ReferralDecision> record) {
        Origin origin = new Origin(record.topic(), record.partition(), record.offset());
        Instant now = Instant.ofEpochMilli(record.timestamp());
        ReferralDecision decision = record.value();
        return decision.getReceive() == null
                ? PlainEvents.declined(known(decision), decision, origin, now)
                : PlainEvents.received(decision, origin, now);
    }

    private static Referral known(ReferralDecision decline) {
        return Referral.newBuilder(ANY)
                .setReferralId(decline.getReferralId())
                .setRfi(Rfi.newBuilder(ANY.getRfi())
                        .setRfiId(decline.getCorrelationId())
                        .build())
                .build();
    }
}
