package io.baton.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The bytes of a record of each released version, kept in {@code src/test/resources/golden}: whatever was written stays
 * readable, and is written so again. A new version's bytes are written with {@code -DargLine=-Dgolden.update=true}.
 */
class GoldenBytesTest {
    static {
        AvroSettings.apply();
    }

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static final List<Named<Schema>> CONTRACT = Released.RECORDS;

    @ParameterizedTest
    @FieldSource("CONTRACT")
    void every_released_version_is_written_as_it_always_was(Schema now) throws IOException {
        List<Schema> versions = Released.versions(now);
        for (int version = 1; version <= versions.size(); version++) {
            Schema schema = versions.get(version - 1);
            byte[] today = written(schema, Specimen.of(schema));
            assertThat(today).isEqualTo(golden(schema, version));
        }
    }

    @ParameterizedTest
    @FieldSource("CONTRACT")
    void what_every_released_version_wrote_is_read_by_todays_code(Schema now) throws IOException {
        List<Schema> versions = Released.versions(now);
        for (int version = 1; version <= versions.size(); version++) {
            Schema writer = versions.get(version - 1);
            SpecificRecord read = new SpecificDatumReader<SpecificRecord>(writer, now)
                    .read(null, DecoderFactory.get().binaryDecoder(golden(writer, version), null));
            assertThat(read).isInstanceOf(SpecificData.get().getClass(now));
            // What it wrote is all there: read back by the old schema, it is the same record.
            byte[] today = written(now, read);
            Object again = new GenericDatumReader<>(now, writer)
                    .read(null, DecoderFactory.get().binaryDecoder(today, null));
            assertThat(again).isEqualTo(Specimen.of(writer));
        }
    }

    private static byte[] golden(Schema schema, int version) throws IOException {
        Path file = GOLDEN.resolve(schema.getName() + "-" + version + ".hex");
        if (Boolean.getBoolean("golden.update") && !Files.exists(file)) {
            Files.writeString(file, HexFormat.of().formatHex(written(schema, Specimen.of(schema))) + "\n");
        }
        return HexFormat.of().parseHex(Files.readString(file).strip());
    }

    private static byte[] written(Schema schema, Object value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        DatumWriter<Object> writer =
                value instanceof SpecificRecord ? new SpecificDatumWriter<>(schema) : new GenericDatumWriter<>(schema);
        writer.write(value, encoder);
        encoder.flush();
        return out.toByteArray();
    }
}
