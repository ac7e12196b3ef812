package io.baton.kafka.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.RfiResult;
import io.baton.events.schema.ReleasedSchemas;
import io.baton.events.schema.Specimen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schema decides who codes a record, not only its name. */
class KnownDatumsTest {
    private static final Schema NOW = RfiResult.getClassSchema();
    private static final Schema FIRST = ReleasedSchemas.of(NOW).getFirst();

    private final KnownDatums<RfiResult> datums = new KnownDatums<>();

    @BeforeEach
    void set_up() {
        datums.setUseSpecificAvroReader(true);
    }

    @Test
    void what_the_first_release_wrote_is_resolved() throws IOException {
        assertThat(FIRST.getFields()).hasSizeLessThan(NOW.getFields().size());
        GenericRecord written = Specimen.of(FIRST);
        RfiResult read = read(datums.createDatumReader(FIRST), bytes(new GenericDatumWriter<>(FIRST), written));
        assertThat(read.getRfiId()).isEqualTo(written.get("rfiId"));
        assertThat(read.getSchema()).isEqualTo(NOW);
    }

    @Test
    void a_schema_without_our_texts_and_java_types_is_still_the_same() throws IOException {
        Schema bare = new Schema.Parser().parse(SchemaNormalization.toParsingForm(NOW));
        RfiResult result = read(datums.createDatumReader(NOW), bytes(new GenericDatumWriter<>(NOW), Specimen.of(NOW)));
        DatumWriter<RfiResult> writer = datums.createDatumWriter(result, bare);
        assertThat(read(datums.createDatumReader(bare), bytes(writer, result))).isEqualTo(result);
    }

    private static <D> byte[] bytes(DatumWriter<D> writer, D record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
        writer.write(record, out);
        out.flush();
        return bytes.toByteArray();
    }

    private static RfiResult read(DatumReader<RfiResult> reader, byte[] bytes) throws IOException {
        return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    }
}
