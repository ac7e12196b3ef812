package io.baton.kafka.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.events.RfiResult;
import io.baton.events.schema.ReleasedSchemas;
import io.baton.events.schema.Specimen;
import io.baton.events.topics.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The writer's schema decides how a record is read, not only its name. */
class WireFormatTest {
    private static final Schema NOW = RfiResult.getClassSchema();
    private static final Schema FIRST = ReleasedSchemas.of(NOW).getFirst();
    private static final int ID = 7;

    private RegistryServer registry;
    private WireFormat wireFormat;

    @BeforeEach
    void start() throws IOException {
        registry = new RegistryServer();
        wireFormat = new WireFormat(new Connection("localhost:1", registry.address()));
    }

    @AfterEach
    void stop() {
        wireFormat.close();
        registry.close();
    }

    @Test
    void a_record_is_written_with_the_id_that_the_registry_has_for_its_schema() throws IOException {
        RfiResult record = read(NOW, Specimen.of(NOW));
        registry.clear().then(200, "{\"id\": 7}");
        Serializer<RfiResult> serializer = wireFormat.of(Topics.RFI_RESULTS).serializer();
        byte[] bytes = serializer.serialize("p-rfi-results", record);
        assertThat(ByteBuffer.wrap(bytes).get()).isZero();
        assertThat(ByteBuffer.wrap(bytes).getInt(1)).isEqualTo(ID);
        assertThat(serializer.serialize("p-rfi-results", record)).isEqualTo(bytes);
        assertThat(registry.requests()).containsExactly("POST /subjects/p-rfi-results-value");
    }

    @Test
    void what_the_first_release_wrote_is_resolved() throws IOException {
        assertThat(FIRST.getFields()).hasSizeLessThan(NOW.getFields().size());
        GenericRecord written = Specimen.of(FIRST);
        RfiResult read = read(FIRST, written);
        assertThat(read.getRfiId()).isEqualTo(written.get("rfiId"));
        assertThat(read.getSchema()).isEqualTo(NOW);
    }

    @Test
    void a_schema_without_our_texts_and_java_types_is_still_the_same() throws IOException {
        Schema bare = new Schema.Parser().parse(SchemaNormalization.toParsingForm(NOW));
        assertThat(read(bare, Specimen.of(NOW))).isEqualTo(read(NOW, Specimen.of(NOW)));
    }

    @Test
    void a_record_of_another_name_can_never_be_read() {
        Schema other = Schema.createRecord(
                "Other",
                null,
                "com.example",
                false,
                NOW.getFields().stream()
                        .map(field -> new Schema.Field(field, field.schema()))
                        .toList());
        assertThatThrownBy(() -> read(other, Specimen.of(NOW))).isInstanceOf(UnreadableRecordException.class);
    }

    @Test
    void fields_of_a_later_release_that_nest_without_end_cost_their_record_only() {
        Schema nested = new Schema.Parser()
                .parse(
                        "{\"type\":\"record\",\"name\":\"Nested\",\"fields\":[{\"name\":\"in\",\"type\":[\"null\",\"Nested\"]}]}");
        Schema later = Schema.createRecord("RfiResult", null, NOW.getNamespace(), false);
        later.setFields(Stream.concat(
                        Stream.of(new Schema.Field("deep", nested)),
                        NOW.getFields().stream().map(field -> new Schema.Field(field, field.schema())))
                .toList());
        byte[] deep = new byte[200_000];
        Arrays.fill(deep, (byte) 2);
        assertThatThrownBy(() -> deserialized(later, deep)).isInstanceOf(UnreadableRecordException.class);
    }

    /** Ten bytes, which to skip one by one would take years. */
    @Test
    void items_without_bytes_cost_no_more_time_than_others() {
        Schema many = Schema.createArray(Schema.createArray(Schema.create(Schema.Type.NULL)));
        Schema later = Schema.createRecord("RfiResult", null, NOW.getNamespace(), false);
        later.setFields(Stream.concat(
                        Stream.of(new Schema.Field("many", many)),
                        NOW.getFields().stream().map(field -> new Schema.Field(field, field.schema())))
                .toList());
        byte[] announced = {2, -2, -1, -1, -1, -1, -1, -1, -1, -1, 1, 0, 0};
        assertThatThrownBy(() -> assertTimeoutPreemptively(Duration.ofSeconds(5), () -> deserialized(later, announced)))
                .isInstanceOf(UnreadableRecordException.class);
    }

    private RfiResult read(Schema writer, GenericRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, out);
        out.flush();
        return deserialized(writer, bytes.toByteArray());
    }

    /** A reader of its own, so that each fetches the schema. */
    private RfiResult deserialized(Schema writer, byte[] body) {
        String answer = new ObjectNode(JsonNodeFactory.instance)
                .put("schema", writer.toString())
                .toString();
        for (int i = 0; i < 3; i++) registry.then(200, answer);
        byte[] bytes = ByteBuffer.allocate(WireFormat.HEADER_BYTES + body.length)
                .put(WireFormat.MAGIC)
                .putInt(ID)
                .put(body)
                .array();
        try (WireFormat fresh = new WireFormat(new Connection("localhost:1", registry.address()));
                Deserializer<RfiResult> deserializer =
                        fresh.of(Topics.RFI_RESULTS).deserializer()) {
            return deserializer.deserialize("rfi-results", bytes);
        }
    }
}
