package io.baton.benchmarks.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private static final Script SCRIPT = new Script(17, 10_000, 1_000, Duration.ofSeconds(1));

    @Test
    void the_same_seed_gives_the_same_work() {
        assertThat(SCRIPT.steps()).isEqualTo(SCRIPT.steps());
        assertThat(new Script(18, 10_000, 1_000, Duration.ofSeconds(1)).steps()).isNotEqualTo(SCRIPT.steps());
    }

    @Test
    void steps_come_in_the_order_of_their_times() {
        assertThat(SCRIPT.steps()).extracting(Step::at).isSorted();
    }

    @Test
    void shares_are_as_they_are_said_to_be() {
        List<Step> declines =
                SCRIPT.steps().stream().filter(Step.Decline.class::isInstance).toList();
        long distinct = declines.stream().map(Step::request).distinct().count();

        assertThat(distinct / 10_000.0).isCloseTo(0.45, within(0.02));
        assertThat((declines.size() - distinct) / 10_000.0).isCloseTo(0.05, within(0.01));
    }
}
