package io.baton.benchmarks.flink;

import io.baton.benchmarks.systems.kafka.Records;
import io.baton.events.DecisionResult;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiSubmission;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** From Baton's inputs to its events and results: read, keyed by referral, decided, written exactly once. */
final class ReferralJob {
    /** The broker allows 15 minutes at most; Flink would take an hour. */
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofMinutes(10);
    /** As Baton's: nobody sees a record before its transaction is committed, so it may wait for others to go with. */
    private static final Properties PRODUCER = properties(Map.of(
            ProducerConfig.LINGER_MS_CONFIG, "100",
            ProducerConfig.BATCH_SIZE_CONFIG, String.valueOf(256 << 10),
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, String.valueOf(TRANSACTION_TIMEOUT.toMillis())));

    private final Connection connection;
    private final Duration responseWindow;
    private final StreamExecutionEnvironment environment;

    ReferralJob(JobSettings settings, StreamExecutionEnvironment environment) {
        connection = settings.connection();
        responseWindow = settings.responseWindow();
        this.environment = environment;
    }

    /** Adds all of it to the environment. */
    void describe() {
        TopicValues<RfiSubmission> submissions = new TopicValues<>(connection, () -> Topics.RFI_SUBMISSIONS);
        TopicValues<ReferralDecision> decisions = new TopicValues<>(connection, () -> Topics.REFERRAL_DECISIONS);
        TopicValues<ReferralEvent> events = new TopicValues<>(connection, () -> Topics.REFERRAL_EVENTS);
        TopicValues<DecisionResult> results = new TopicValues<>(connection, () -> Topics.DECISION_RESULTS);

        SingleOutputStreamOperator<ReferralEvent> happened = received(read(submissions))
                .union(read(decisions))
                .keyBy(ReferralDecision::getReferralId, Types.STRING)
                .process(new ReferralFunction(), events.getProducedType())
                .name("referrals")
                .uid("referrals");
        write(happened, events, event -> key(event.getHeader().getReferralId()));
        write(happened.getSideOutput(ReferralFunction.ANSWERS), results, result -> key(result.getReferralId()));
    }

    private <T extends SpecificRecordBase> DataStream<T> read(TopicValues<T> topic) {
        KafkaSource<T> source = KafkaSource.<T>builder()
                .setBootstrapServers(connection.bootstrapServers())
                .setTopics(topic.topicName())
                .setGroupId(connection.topicPrefix() + "flink")
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
                .setValueOnlyDeserializer(topic)
                .build();
        String name = "read-" + topic.topicName();
        return environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), name)
                .uid(name);
    }

    private DataStream<ReferralDecision> received(DataStream<RfiSubmission> submissions) {
        Duration window = responseWindow;
        return submissions
                .map(
                        submission -> Records.receive(Records.request(submission.getRfiId()), window),
                        new AvroRecords<>(ReferralDecision.class))
                .uid("receive");
    }

    private <T extends SpecificRecordBase> void write(
            DataStream<T> stream, TopicValues<T> topic, SerializationSchema<T> key) {
        KafkaSink<T> sink = KafkaSink.<T>builder()
                .setBootstrapServers(connection.bootstrapServers())
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(topic.topicName())
                .setKafkaProducerConfig(PRODUCER)
                .setRecordSerializer(KafkaRecordSerializationSchema.<T>builder()
                        .setTopic(topic.topicName())
                        .setKeySerializationSchema(key)
                        .setValueSerializationSchema(topic)
                        .build())
                .build();
        stream.sinkTo(sink).uid("write-" + topic.topicName());
    }

    private static byte[] key(String referralId) {
        return referralId.getBytes(StandardCharsets.UTF_8);
    }

    private static Properties properties(Map<String, String> settings) {
        Properties properties = new Properties();
        properties.putAll(settings);
        return properties;
    }
}
