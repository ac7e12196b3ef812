package io.baton.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TakeoverWatchTest {
    private static final TopicPartition PARTITION = new TopicPartition("notifications", 0);
    private static final Instant START = Instant.parse("2027-03-01T09:00:00Z");
    private static final Duration SILENCE = Duration.ofMinutes(45);

    private final TakeoverWatch watch = new TakeoverWatch(SILENCE);

    @Test
    void rival_whose_ledger_moves_is_at_work() {
        watch.gone(PARTITION, 10, START);

        assertThat(watch.gone(PARTITION, 11, START.plus(SILENCE).plusSeconds(1)))
                .isFalse();
    }

    @Test
    void rival_whose_ledger_stands_still_for_too_long_is_gone() {
        watch.gone(PARTITION, 10, START);

        assertThat(watch.gone(PARTITION, 10, START.plus(SILENCE))).isFalse();
        assertThat(watch.gone(PARTITION, 10, START.plus(SILENCE).plusSeconds(1)))
                .isTrue();
    }
}
