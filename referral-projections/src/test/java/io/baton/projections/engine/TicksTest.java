package io.baton.projections.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.wire.Connection;
import io.baton.projections.Samples;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ticks may come late, twice or never: what is due fires, and fires once. */
class TicksTest {
    private final EngineDriver engine = new EngineDriver();

    @BeforeEach
    void there_is_a_profile() {
        engine.profile(Samples.profile());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_tick_too_many_changes_nothing() {
        String referralId = received("rfi-1");
        engine.tick(referralId);
        assertThat(engine.events()).isEmpty();
        engine.pass(Duration.ofDays(14));
        assertThat(engine.kinds()).endsWith("expired");
        engine.tick(referralId);
        engine.tick(referralId);
        assertThat(engine.events()).isEmpty();
    }

    @Test
    void a_tick_that_is_lost_is_asked_for_again() {
        received("rfi-1");
        engine.passWithoutTicks(Duration.ofDays(14));
        engine.loseTicks();
        engine.pass(Duration.ofSeconds(14));
        assertThat(engine.events()).isEmpty();
        engine.pass(Duration.ofSeconds(1));
        assertThat(engine.kinds()).endsWith("expired");
    }

    @Test
    void batches_are_large_once_no_decision_comes_any_more() {
        received(1_100);
        assertThat(batches()).containsExactly(100, 500, 500);
    }

    @Test
    void batches_are_small_while_decisions_come() {
        received(700);
        engine.beforeTick = () -> engine.ask(Samples.accept("d", "unknown"));
        assertThat(batches()).containsExactly(100, 100, 100, 100, 100, 100, 100);
    }

    @Test
    void a_broker_that_does_not_answer_is_no_error_of_who_asks() {
        try (TickWriter ticks = new TickWriter(new Connection("localhost:1", URI.create("http://localhost:1")))) {
            ticks.append("referral");
        }
    }

    private String received(String rfiId) {
        engine.submit(Samples.rfi(rfiId));
        return engine.events().getLast().getHeader().getReferralId();
    }

    private void received(int count) {
        for (int i = 0; i < count; i++) received("rfi-" + i);
    }

    /** @return how many each tick lets expire, of those that are due by now */
    private List<Integer> batches() {
        List<Integer> batches = new ArrayList<>();
        Runnable then = engine.beforeTick;
        engine.beforeTick = () -> {
            batches.add(engine.outcomes().size());
            then.run();
        };
        engine.pass(Duration.ofDays(15));
        batches.add(engine.outcomes().size());
        // Before the first tick nothing is due.
        return batches.subList(1, batches.size());
    }
}
