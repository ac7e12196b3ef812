package io.baton.kafka.coders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.events.AppliedDecision;
import io.baton.events.BusinessProfile;
import io.baton.events.Deadline;
import io.baton.events.Money;
import io.baton.events.Stage;
import io.baton.events.Won;
import io.baton.events.schema.AvroSettings;
import io.baton.events.schema.ReleasedSchemas;
import io.baton.events.schema.Specimen;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiled coders write and read what Avro writes and reads. */
class RecordCoderTest {
    static {
        AvroSettings.apply();
    }

    private static final int SPOILT = 200;
    private static final long SEED = 17;
    private static final int THREADS = 8;

    /** All records, be they of a topic, of a store or a part of one. */
    static Stream<Schema> records() {
        Map<String, Schema> found = new LinkedHashMap<>();
        ReleasedSchemas.RECORDS.forEach(schema -> collect(schema, found));
        return found.values().stream();
    }

    private static void collect(Schema schema, Map<String, Schema> into) {
        switch (schema.getType()) {
            case RECORD -> {
                if (into.put(schema.getFullName(), schema) == null)
                    schema.getFields().forEach(field -> collect(field.schema(), into));
            }
            case ARRAY -> collect(schema.getElementType(), into);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, into));
            default -> {}
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_with_everything_is_what_avro_writes_and_reads(Schema schema) throws IOException {
        sameAsAvro(Specimen.of(schema));
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_without_what_is_optional_is_what_avro_writes_and_reads(Schema schema) throws IOException {
        sameAsAvro(bare(schema));
    }

    private static void sameAsAvro(GenericRecord specimen) throws IOException {
        SpecificRecord record = avroReads(specimen);
        byte[] bytes = writtenByAvro(record);
        assertThat(written(record)).isEqualTo(bytes);
        assertThat(read(record.getClass(), bytes)).isEqualTo(record);
    }

    /** Else it could be read, and never be written again. */
    @Test
    void a_number_of_more_digits_than_the_schema_allows_is_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
        out.writeBytes(new BigDecimal("1" + "0".repeat(19)).unscaledValue().toByteArray());
        out.writeString("EUR");
        out.flush();
        assertThatThrownBy(() -> read(Money.class, bytes.toByteArray())).isInstanceOf(AvroRuntimeException.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void bytes_that_end_too_early_are_refused(Schema schema) throws IOException {
        SpecificRecord record = avroReads(Specimen.of(schema));
        byte[] whole = writtenByAvro(record);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(record.getClass(), part))
                    .isInstanceOfAny(EOFException.class, AvroRuntimeException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void spoilt_bytes_are_what_avro_takes_them_for(Schema schema) throws IOException {
        SpecificRecord record = avroReads(Specimen.of(schema));
        byte[] whole = writtenByAvro(record);
        Random random = new Random(SEED);
        for (int attempt = 0; attempt < SPOILT && whole.length > 0; attempt++) {
            byte[] spoilt = whole.clone();
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
            assertThat(outcome(() -> read(record.getClass(), spoilt)))
                    .isEqualTo(outcome(() -> readByAvro(record.getSchema(), spoilt)));
        }
    }

    /** @return what was read, or that nothing was */
    private static String outcome(Callable<SpecificRecord> reading) {
        try {
            return reading.call().toString();
        } catch (Exception e) {
            return "refused";
        }
    }

    @Test
    void a_list_in_several_blocks_is_read_whole() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Schema schema = Won.getClassSchema();
        BinaryEncoder out = EncoderFactory.get().blockingBinaryEncoder(bytes, null);
        Won won = (Won) avroReads(Specimen.of(schema));
        List<String> many = IntStream.range(0, 50_000).mapToObj(String::valueOf).toList();
        won.setSolutions(new ArrayList<>(many));
        new SpecificDatumWriter<Won>(schema).write(won, out);
        out.flush();
        assertThat(read(Won.class, bytes.toByteArray())).isEqualTo(won);
    }

    @Test
    void an_unknown_symbol_is_named() throws IOException {
        SpecificRecord referral = avroReads(Specimen.of(Deadline.getClassSchema()));
        byte[] bytes = writtenByAvro(referral);
        bytes[0] = 126;
        assertThatExceptionOfType(AvroTypeException.class)
                .isThrownBy(() -> read(Deadline.class, bytes))
                .withMessage("DeadlineKind has no symbol 63");
        assertThat(Stage.values()).hasSizeLessThan(63);
    }

    @Test
    void an_amount_of_too_many_places_is_refused() {
        assertThatThrownBy(() -> written(new Money(new BigDecimal("1.00001"), "EUR")))
                .isInstanceOf(AvroTypeException.class);
    }

    @Test
    void an_amount_without_digits_is_refused() {
        byte[] none = {0, 0};
        assertThatThrownBy(() -> read(Money.class, none)).isInstanceOf(AvroTypeException.class);
    }

    @Test
    void a_record_that_lacks_a_field_is_refused() {
        assertThatThrownBy(() -> written(new AppliedDecision(null, 1L, 1L, Instant.EPOCH)))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void a_type_that_is_not_known_is_named() {
        Schema schema = Schema.createRecord(
                "Measured",
                null,
                "io.baton.events",
                false,
                List.of(new Schema.Field("weight", Schema.create(Schema.Type.DOUBLE))));
        assertThatThrownBy(() -> new CoderClass(Money.class, schema, SpecificData.get()).bytes())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No coder for \"double\"");
    }

    @Test
    void threads_that_ask_at_the_same_time_get_the_same_coder() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<RecordCoder<?>>> asking =
                    Collections.nCopies(THREADS, () -> RecordCoder.of(BusinessProfile.class));
            assertThat(threads.invokeAll(asking))
                    .extracting(Future::get)
                    .containsOnly(RecordCoder.of(BusinessProfile.class));
        }
    }

    private static GenericRecord bare(Schema schema) {
        GenericRecord record = Specimen.of(schema);
        for (Schema.Field field : schema.getFields()) {
            switch (field.schema().getType()) {
                case UNION -> record.put(field.pos(), null);
                case ARRAY -> record.put(field.pos(), List.of());
                case RECORD -> record.put(field.pos(), bare(field.schema()));
                default -> {}
            }
        }
        return record;
    }

    private static SpecificRecord avroReads(GenericRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema(), GenericData.get()).write(record, out);
        out.flush();
        return readByAvro(record.getSchema(), bytes.toByteArray());
    }

    private static SpecificRecord readByAvro(Schema schema, byte[] bytes) throws IOException {
        return new SpecificDatumReader<SpecificRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    }

    private static byte[] writtenByAvro(SpecificRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<>(record.getSchema()).write(record, out);
        out.flush();
        return bytes.toByteArray();
    }

    private static byte[] written(SpecificRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
        coder(record.getClass()).write(record, out);
        out.flush();
        return bytes.toByteArray();
    }

    private static SpecificRecord read(Class<? extends SpecificRecord> type, byte[] bytes) throws IOException {
        return coder(type).read(DecoderFactory.get().binaryDecoder(bytes, null));
    }

    @SuppressWarnings("unchecked")
    private static RecordCoder<SpecificRecord> coder(Class<? extends SpecificRecord> type) {
        return (RecordCoder<SpecificRecord>) RecordCoder.of(type);
    }
}
