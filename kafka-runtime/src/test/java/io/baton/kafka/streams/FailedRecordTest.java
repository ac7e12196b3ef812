package io.baton.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.kafka.write.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 10: a record on which a processor fails stops nothing but itself. */
class FailedRecordTest {
    private final TopologyTestDriver driver = driver();

    @AfterEach
    void close() {
        driver.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nested", "null", "class", "assertion", "unwritable"})
    void goes_to_the_dead_letters_and_the_next_is_processed(String poison) {
        pipe(poison, "good");

        assertThat(output("out").readValuesToList()).containsExactly("good");
        var letter = output("in-dead-letters").readRecord();
        assertThat(letter.value()).isEqualTo(poison);
        assertThat(letter.headers().lastHeader(DeadLetter.OFFSET).value()).isEqualTo("0".getBytes());
        assertThat(new String(letter.headers().lastHeader(DeadLetter.ERROR).value()))
                .startsWith("cannot be ");
    }

    @Test
    void behind_an_internal_topic_it_goes_to_the_dead_letters_of_the_events() {
        pipe("late", "good");

        assertThat(output("out").readValuesToList()).containsExactly("good");
        assertThat(output("referral-events-dead-letters").readValuesToList()).containsExactly("late");
    }

    /** Waited for: the thread starts again from its last commit. */
    @Test
    void a_failure_of_kafka_is_not_the_records() {
        assertThatThrownBy(() -> pipe("kafka")).hasRootCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void an_exhausted_memory_is_not_the_records() {
        assertThatThrownBy(() -> pipe("memory")).isInstanceOf(OutOfMemoryError.class);
    }

    private void pipe(String... values) {
        var in = driver.createInputTopic("in", new StringSerializer(), new StringSerializer());
        Stream.of(values).forEach(value -> in.pipeInput("key", value));
    }

    private TestOutputTopic<String, String> output(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new StringDeserializer());
    }

    private static TopologyTestDriver driver() {
        StreamsBuilder builder = ErrorGuard.builder();
        builder.stream("in", Consumed.with(Serdes.String(), Serdes.String()))
                .mapValues(FailedRecordTest::early, Named.as("early"))
                .repartition(Repartitioned.with(
                                Serdes.String(), Serdes.serdeFrom(FailedRecordTest::written, new StringDeserializer()))
                        .withName("again"))
                .mapValues(FailedRecordTest::late, Named.as("late"))
                .to("out", Produced.with(Serdes.String(), Serdes.String()));
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "failed-record-test");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, "target/failed-record-test/" + UUID.randomUUID());
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedRecordHandler.class.getName());
        settings.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, UnwritableRecordHandler.class.getName());
        return new TopologyTestDriver(builder.build(), settings);
    }

    private static String early(String value) {
        return switch (value) {
            case "nested" -> nested(value);
            case "null" -> throw new NullPointerException();
            case "class" -> throw new ClassCastException();
            case "assertion" -> throw new AssertionError();
            case "kafka" -> throw new TimeoutException();
            case "memory" -> throw new OutOfMemoryError();
            default -> value;
        };
    }

    private static byte[] written(String topic, String value) {
        if (value.equals("unwritable")) throw new IllegalStateException();
        return value.getBytes(StandardCharsets.UTF_8);
    }

    private static String late(String value) {
        return value.equals("late") ? nested(value) : value;
    }

    private static String nested(String value) {
        return nested(value + "") + value;
    }
}
