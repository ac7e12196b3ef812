package io.baton.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.ReferralEvent;
import io.baton.events.schema.ReleasedSchemas;
import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.records.ReferralRecords;
import io.baton.records.Samples;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;

/** The first released version of the log and today's code: each reads what the other has written. */
class FirstReleaseTest {
    private static final Schema FIRST =
            ReleasedSchemas.of(ReferralEvent.getClassSchema()).getFirst();
    private final SingleObjectSerde<ReferralEvent> today = new SingleObjectSerde<>(ReferralEvent.class);

    @Test
    void the_schema_has_changed_since() {
        assertThat(FIRST.toString()).doesNotContain("contactAdded");
        assertThat(ReferralEvent.getClassSchema().toString()).contains("contactAdded");
    }

    @Test
    void a_log_written_with_version_1_is_read_by_todays_code() throws IOException {
        for (ReferralEvent event : log()) {
            if (event.getHeader().getKind().equals("edited")) continue;
            ReferralEvent read = today.decode(asWrittenByTheFirst(event));
            // What the first version had no place for.
            event.getAfter().getRfi().setPartnerCountry(null);
            assertThat(read).isEqualTo(event);
            assertThat(ReferralRecords.toRules(read.getAfter())).isEqualTo(ReferralRecords.toRules(event.getAfter()));
        }
    }

    @Test
    void a_reader_of_version_1_gets_the_state_after_a_change_that_it_does_not_know() throws IOException {
        GenericRecord edited = asReadByTheFirst(log().get(2));
        assertThat(((GenericRecord) edited.get("header")).get("kind")).hasToString("edited");
        GenericRecord after = (GenericRecord) edited.get("after");
        assertThat(after.get("version")).isEqualTo(3L);
        assertThat(after.get("engagement")).isNotNull();
    }

    private static List<ReferralEvent> log() {
        try (EngineDriver engine = new EngineDriver()) {
            engine.profile(Samples.profile());
            engine.submit(Samples.rfi("rfi-1"));
            engine.ask(Samples.accept("d-1", "rfi-1"));
            engine.ask(Samples.edit("d-2", "rfi-1"));
            engine.ask(Samples.win("d-3", "rfi-1"));
            return engine.events();
        }
    }

    private static byte[] asWrittenByTheFirst(ReferralEvent event) throws IOException {
        ByteBuffer bytes =
                new BinaryMessageEncoder<GenericRecord>(GenericData.get(), FIRST).encode(asReadByTheFirst(event));
        byte[] written = new byte[bytes.remaining()];
        bytes.get(written);
        return written;
    }

    private static GenericRecord asReadByTheFirst(ReferralEvent event) throws IOException {
        BinaryMessageDecoder<GenericRecord> reader = new BinaryMessageDecoder<>(GenericData.get(), FIRST);
        reader.addSchema(event.getSchema());
        return reader.decode(new SingleObjectSerde<>(ReferralEvent.class).encode(event));
    }
}
