package io.baton.api.program;

import io.baton.api.gateway.ReceivedDeadLetter;
import io.baton.api.gateway.ReceivedDeadLetter.PutBack;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A record that could never be read or handled. Nothing of its value is shown.
 *
 * @param topic the record's, without the deployment's prefix
 * @param partition where the record stands in its topic
 * @param offset likewise
 * @param letterOffset where the dead letter stands in its own topic, which has one partition
 * @param at when it was given up
 * @param key the first characters of the record's key
 * @param valueBytes the size of its value; absent if it has none, or if the value is too large for a dead letter
 * @param mayBePutBack whether the record can be appended to its topic again
 * @param putBackAt when it was appended to its topic again
 * @param putBackBy who asked for that
 */
@Serdeable
@Schema(name = "DeadLetter")
public record DeadLetterJson(
        String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        long letterOffset,
        Instant at,
        @Nullable String reason,
        @Nullable String key,
        @Nullable Integer valueBytes,
        boolean mayBePutBack,
        @Nullable Instant putBackAt,
        @Nullable String putBackBy) {
    static DeadLetterJson of(ReceivedDeadLetter letter) {
        return new DeadLetterJson(
                letter.topic().name(),
                letter.partition().orElse(null),
                letter.offset().orElse(null),
                letter.letterOffset(),
                letter.at(),
                letter.reason().orElse(null),
                letter.key().orElse(null),
                letter.valueBytes().orElse(null),
                letter.mayBePutBack(),
                letter.putBack().map(PutBack::at).orElse(null),
                letter.putBack().map(PutBack::by).orElse(null));
    }
}
