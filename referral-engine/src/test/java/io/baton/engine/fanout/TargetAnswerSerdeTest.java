package io.baton.engine.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.Origin;
import io.baton.events.RfiResult;
import io.baton.events.RfiVerdict;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetResult;
import io.baton.events.schema.AvroSettings;
import io.baton.kafka.serde.SingleObjectSerde;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetAnswerSerdeTest {
    static {
        AvroSettings.apply();
    }

    private static final TargetResult ANSWER = TargetResult.newBuilder()
            .setProfileId("profile-1")
            .setLocation("DE")
            .setRefusal(TargetRefusal.PROFILE_UNKNOWN)
            .build();

    private final TargetAnswerSerde serde = new TargetAnswerSerde();

    @Test
    void an_answer_is_read_as_it_was_written() {
        assertThat(read(serde.serializer().serialize("target-answers", ANSWER))).isEqualTo(ANSWER);
    }

    @Test
    void an_answer_that_an_earlier_version_sent_as_a_whole_result_is_read() {
        RfiResult whole = RfiResult.newBuilder()
                .setRfiId("rfi-1")
                .setVerdict(RfiVerdict.TAKEN_IN)
                .setTargets(List.of(ANSWER))
                .setOrigin(new Origin("", 0, 0L))
                .setAppendedAt(Instant.EPOCH)
                .setContentHash(0L)
                .build();
        assertThat(read(new SingleObjectSerde<>(RfiResult.class).encode(whole))).isEqualTo(ANSWER);
    }

    @Test
    void no_value_is_no_value() {
        assertThat(read(null)).isNull();
    }

    private TargetResult read(byte[] bytes) {
        return serde.deserializer().deserialize("target-answers", bytes);
    }
}
