package io.baton.kafka.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.events.DecisionResult;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A thread's buffers are used again, whatever became of the record before. */
class SingleObjectSerdeTest {
    private static final DecisionResult GOOD = result("referral-1");
    private static final DecisionResult BAD = result(null);

    private final SingleObjectSerde<DecisionResult> serde = new SingleObjectSerde<>(DecisionResult.class);

    @Test
    void what_is_written_is_avros_single_object_encoding() throws IOException {
        ByteBuffer avros = DecisionResult.getEncoder().encode(GOOD);
        assertThat(ByteBuffer.wrap(serde.encode(GOOD))).isEqualTo(avros);
    }

    @Test
    void a_record_that_could_not_be_written_leaves_nothing_in_the_next() {
        byte[] before = serde.encode(GOOD);
        assertThatThrownBy(() -> serde.encode(BAD)).isInstanceOf(NullPointerException.class);
        assertThat(serde.encode(GOOD)).isEqualTo(before);
    }

    @Test
    void bytes_that_could_not_be_read_leave_nothing_in_the_next() {
        byte[] bytes = serde.encode(GOOD);
        assertThatThrownBy(() -> serde.decode(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(UnreadableRecordException.class);
        assertThat(serde.decode(bytes)).isEqualTo(GOOD);
    }

    private static DecisionResult result(String referralId) {
        return new DecisionResult("decision-1", referralId, true, 1L, null, null, Instant.EPOCH, 17L, List.of(), null);
    }
}
