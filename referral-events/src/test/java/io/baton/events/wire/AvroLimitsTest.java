package io.baton.events.wire;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.events.DecisionResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

/** A record's word about its own size is not believed. */
class AvroLimitsTest {
    private static final int SINGLE_OBJECT_HEADER = 10;

    @Test
    void ten_bytes_that_announce_two_gigabytes_are_unreadable_and_cost_no_memory() throws IOException {
        SingleObjectSerde<DecisionResult> serde = new SingleObjectSerde<>(DecisionResult.class);
        byte[] any = serde.encode(new DecisionResult("", "", true, 1L, null, null, java.time.Instant.EPOCH, 0L));
        ByteArrayOutputStream lying = new ByteArrayOutputStream();
        lying.write(any, 0, SINGLE_OBJECT_HEADER);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(lying, null);
        encoder.writeLong(Integer.MAX_VALUE - 8);

        assertThatThrownBy(() -> serde.decode(lying.toByteArray()))
                .isInstanceOf(UnreadableRecordException.class)
                .hasRootCauseMessage("String length 2147483639 exceeds maximum allowed");
    }
}
