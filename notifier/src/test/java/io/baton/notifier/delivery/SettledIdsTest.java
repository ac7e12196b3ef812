package io.baton.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettledIdsTest {
    private static final int MANY = 50_000;
    /** Few enough for the first capacity. */
    private static final int FEW = 1_000;

    private final SettledIds ids = new SettledIds();

    @Test
    void all_that_was_added_is_known_and_nothing_else() {
        IntStream.range(0, MANY).forEach(i -> ids.add("n-" + i));

        assertThat(IntStream.range(0, MANY).allMatch(i -> ids.contains("n-" + i)))
                .isTrue();
        assertThat(IntStream.range(MANY, 2 * MANY).noneMatch(i -> ids.contains("n-" + i)))
                .isTrue();
    }

    @Test
    void an_id_takes_20_to_30_bytes() {
        IntStream.range(0, MANY).forEach(i -> {
            ids.add("n-" + i);
            if (i >= FEW) assertThat(16.0 * ids.capacity() / ids.size()).isBetween(20.0, 30.1);
        });
    }

    @Test
    void what_is_added_again_counts_once() {
        ids.add("n-1");
        ids.add("n-1");

        assertThat(ids.size()).isEqualTo(1);
    }
}
