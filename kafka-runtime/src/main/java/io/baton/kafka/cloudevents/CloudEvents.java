package io.baton.kafka.cloudevents;

import static io.baton.events.topics.Topics.DEAL_OUTCOMES;
import static io.baton.events.topics.Topics.DECISION_RESULTS;
import static io.baton.events.topics.Topics.NOTIFICATIONS;
import static io.baton.events.topics.Topics.REFERRAL_EVENTS;
import static io.baton.events.topics.Topics.RFI_RESULTS;

import io.baton.events.OutcomeKind;
import io.baton.events.topics.EventKind;
import io.baton.events.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Describes records as CloudEvents 1.0.2, by headers (Kafka protocol binding, binary content mode): those of the topics in which Baton
 * tells others what has happened, if a deployment wants it. Key and value are the same with and without. No reader in Baton looks at the headers: what earlier
 * releases wrote has none.
 */
public final class CloudEvents {
    /** What {@code docs/asyncapi.yaml} says of every value. */
    public static final String CONTENT_TYPE = "application/vnd.confluent.avro";
    /** Of CloudEvents' attributes; their patches do not count. */
    public static final String VERSION = "1.0";
    /** Stands before the topic's name in this deployment: its prefix distinguishes deployments. */
    public static final String SOURCE = "/baton/";

    private static final byte[] CONTENT_TYPE_BYTES = bytes(CONTENT_TYPE);
    private static final byte[] VERSION_BYTES = bytes(VERSION);

    private static final List<Described<?>> DESCRIBED = List.of(
            new Described<>(REFERRAL_EVENTS, CloudEvent::of, kinds()),
            new Described<>(RFI_RESULTS, CloudEvent::of, List.of("io.baton.rfi.answered.v1")),
            new Described<>(
                    DECISION_RESULTS,
                    CloudEvent::of,
                    Stream.of(true, false).map(CloudEvent::decision).toList()),
            new Described<>(DEAL_OUTCOMES, CloudEvent::of, outcomes()),
            new Described<>(NOTIFICATIONS, CloudEvent::of, List.of("io.baton.notification.requested.v1")));

    private record Described<T extends SpecificRecord>(
            Topic<T> topic, Function<T, CloudEvent> event, List<String> types) {
        <R> Serde<R> by(Serde<R> serde, byte[] source) {
            Function<R, CloudEvent> described =
                    record -> event.apply(topic.type().cast(record));
            return Serdes.serdeFrom(new Describing<>(serde.serializer(), described, source), serde.deserializer());
        }
    }

    private CloudEvents() {}

    /** @return the types that the topic's records have in this release, in the order of their kinds; none if they are not described */
    public static List<String> types(Topic<?> topic) {
        return DESCRIBED.stream()
                .filter(described -> described.topic().equals(topic))
                .flatMap(described -> described.types().stream())
                .toList();
    }

    /**
     * @param name of the topic in this deployment
     * @return a serde that describes what it writes, wherever it is given the record's headers; the same one if the topic's records are
     *     not described
     */
    public static <T extends SpecificRecord> Serde<T> describing(Topic<T> topic, String name, Serde<T> serde) {
        return DESCRIBED.stream()
                .filter(described -> described.topic().equals(topic))
                .findFirst()
                .map(described -> described.by(serde, bytes(SOURCE + name)))
                .orElse(serde);
    }

    private static List<String> kinds() {
        return Arrays.stream(EventKind.values())
                .filter(kind -> kind != EventKind.UNKNOWN)
                .map(kind -> CloudEvent.referral(kind.field()))
                .toList();
    }

    private static List<String> outcomes() {
        return Arrays.stream(OutcomeKind.values())
                .filter(outcome -> outcome != OutcomeKind.UNKNOWN)
                .map(CloudEvent::deal)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Describing<T>(Serializer<T> values, Function<T, CloudEvent> events, byte[] source)
            implements Serializer<T> {
        @Override
        public byte[] serialize(String topic, T value) {
            return values.serialize(topic, value);
        }

        @Override
        public byte[] serialize(String topic, Headers headers, T value) {
            if (value != null) describe(headers, events.apply(value));
            return values.serialize(topic, headers, value);
        }

        private void describe(Headers headers, CloudEvent event) {
            put(headers, "ce_specversion", VERSION_BYTES);
            put(headers, "ce_id", bytes(event.id()));
            put(headers, "ce_source", source);
            put(headers, "ce_type", bytes(event.type()));
            if (!event.subject().isEmpty()) put(headers, "ce_subject", bytes(event.subject()));
            put(headers, "ce_time", bytes(event.time().toString()));
            put(headers, "content-type", CONTENT_TYPE_BYTES);
        }

        /** A record may come with the headers of the one that it was made of. */
        private static void put(Headers headers, String key, byte[] value) {
            headers.remove(key).add(key, value);
        }

        @Override
        public void close() {
            values.close();
        }
    }
}
