package io.baton.kafka.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.events.Origin;
import io.baton.events.RfiResult;
import io.baton.events.RfiVerdict;
import io.baton.events.topics.Topics;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

/** Which serializer speaks the wire format is a setting, and its own settings reach it. */
class SerializerChoiceTest {
    private static final URI REGISTRY = URI.create("http://registry.example:8081");
    private static final byte[] WRITTEN = {0, 0, 0, 0, 1, 2};

    @Test
    void the_serializer_that_the_settings_name_writes_and_gets_its_own_settings() {
        try (Serde<RfiResult> serde = serde(Map.of(
                Connection.SERIALIZER,
                Chosen.class.getName(),
                Connection.DESERIALIZER,
                ChosenReader.class.getName(),
                "auto.register.schemas",
                "false"))) {
            assertThat(serde.serializer().serialize("rfi-results", result())).isEqualTo(WRITTEN);
            assertThat(Chosen.settings)
                    .containsEntry("schema.registry.url", REGISTRY.toString())
                    .containsEntry("specific.avro.reader", "true")
                    .containsEntry("auto.register.schemas", "false")
                    .doesNotContainKeys(Connection.SERIALIZER, Connection.DESERIALIZER);
            assertThat(serde.deserializer().deserialize("rfi-results", WRITTEN)).isEqualTo(result());
        }
    }

    @Test
    void records_are_described_as_cloud_events_only_where_the_settings_say_so() {
        assertThat(headers(Map.of())).isEmpty();
        assertThat(headers(Map.of(Connection.HEADERS, Connection.NO_HEADERS))).isEmpty();
        assertThat(headers(Map.of(Connection.HEADERS, Connection.CLOUD_EVENTS)))
                .extracting(Header::key)
                .contains("ce_id", "ce_type");
        assertThat(Chosen.settings).doesNotContainKey(Connection.HEADERS);
    }

    private static Headers headers(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(Connection.SERIALIZER, Chosen.class.getName());
        Headers headers = new RecordHeaders();
        try (Serde<RfiResult> serde = serde(all)) {
            serde.serializer().serialize("rfi-results", headers, result());
        }
        return headers;
    }

    @Test
    void a_serializer_that_is_not_on_the_class_path_is_named() {
        assertThatThrownBy(() -> serde(Map.of(Connection.SERIALIZER, "com.example.Missing")))
                .hasMessage("No such class on the class path: com.example.Missing");
    }

    private static Serde<RfiResult> serde(Map<String, String> settings) {
        return new WireFormat(new Connection("localhost:9092", REGISTRY, "", Map.of(), settings, RegistryAccess.OPEN))
                .of(Topics.RFI_RESULTS);
    }

    private static RfiResult result() {
        return RfiResult.newBuilder()
                .setRfiId("rfi-1")
                .setVerdict(RfiVerdict.TAKEN_IN)
                .setTargets(List.of())
                .setOrigin(new Origin("rfi-submissions", 0, 0L))
                .setAppendedAt(Instant.EPOCH)
                .setContentHash(1L)
                .build();
    }

    /** What a settings file may name. */
    public static final class Chosen implements Serializer<Object> {
        private static Map<String, Object> settings = Map.of();

        @Override
        public void configure(Map<String, ?> configured, boolean isKey) {
            settings = Map.copyOf(configured);
        }

        @Override
        public byte[] serialize(String topic, Object data) {
            return WRITTEN;
        }
    }

    /** And what reads it. */
    public static final class ChosenReader implements Deserializer<Object> {
        @Override
        public Object deserialize(String topic, byte[] data) {
            return result();
        }
    }
}
