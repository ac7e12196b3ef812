package io.baton.benchmarks.systems.kafka;

import static io.baton.events.topics.Topics.DECISION_RESULTS;
import static io.baton.events.topics.Topics.REFERRAL_EVENTS;

import io.baton.events.DecisionResult;
import io.baton.events.EventHeader;
import io.baton.events.schema.AvroSettings;
import io.baton.kafka.serde.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads what was committed to events and results, as it comes. Of an event it decodes only the header, which stands first:
 * the reader shares its machine with what is measured.
 */
final class CommittedOutput implements AutoCloseable {
    static {
        AvroSettings.apply();
    }

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_RECORDS = 10_000;
    /** A zero byte and the schema's id. */
    private static final int WIRE_HEADER = 1 + Integer.BYTES;

    private final SpecificDatumReader<EventHeader> headers = new SpecificDatumReader<>(EventHeader.class);
    private final SpecificDatumReader<DecisionResult> results = new SpecificDatumReader<>(DecisionResult.class);
    private final String eventsTopic;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Consumer<EventHeader> events;
    private final Consumer<DecisionResult> answers;
    private final Thread thread = Thread.ofPlatform().name("committed-output").unstarted(this::read);
    private BinaryDecoder decoder;
    private volatile boolean closing;

    /** Calls both on one thread of its own, from {@link #start} on. */
    CommittedOutput(Connection connection, Consumer<EventHeader> events, Consumer<DecisionResult> answers) {
        this.events = events;
        this.answers = answers;
        eventsTopic = connection.name(REFERRAL_EVENTS);
        Map<String, Object> settings = connection.clientSettings();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_RECORDS);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = Stream.of(REFERRAL_EVENTS, DECISION_RESULTS)
                .flatMap(topic -> consumer.partitionsFor(connection.name(topic)).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        // Places are looked up only when they are asked for.
        partitions.forEach(consumer::position);
    }

    void start() {
        thread.start();
    }

    private void read() {
        try (consumer) {
            while (!closing) consumer.poll(POLL).forEach(this::tell);
        } catch (WakeupException e) {
            if (!closing) throw e;
        }
    }

    private void tell(ConsumerRecord<byte[], byte[]> committed) {
        if (committed.topic().equals(eventsTopic)) events.accept(decoded(headers, committed.value()));
        else answers.accept(decoded(results, committed.value()));
    }

    private <T> T decoded(SpecificDatumReader<T> reader, byte[] value) {
        try {
            decoder = DecoderFactory.get().binaryDecoder(value, WIRE_HEADER, value.length - WIRE_HEADER, decoder);
            return reader.read(null, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
