package io.baton.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.baton.engine.EngineDriver;
import io.baton.events.ReferralEvent;
import io.baton.kafka.serde.Connection;
import io.baton.records.Samples;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ticks may come late, twice or never: what is due fires, and fires once. */
class TicksTest {
    private static final Duration HALF_OF_KAFKAS_OWN = Duration.ofSeconds(30);

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
        Tick foreign = new Tick(referralId, 1, Tick.MANY);
        engine.tick(foreign);
        assertThat(engine.events()).isEmpty();
        engine.pass(Duration.ofDays(14));
        assertThat(engine.kinds()).endsWith("expired");
        engine.tick(foreign);
        assertThat(engine.events()).isEmpty();
    }

    @Test
    void a_tick_too_many_has_no_successor() {
        String referralId = "";
        for (int i = 0; i < 700; i++) referralId = received("rfi-" + i);
        Tick foreign = new Tick(referralId, 1, Tick.FEW);
        AtomicInteger asked = new AtomicInteger();
        engine.beforeTick = () -> {
            if (asked.incrementAndGet() == 1) engine.tick(foreign);
        };
        engine.pass(Duration.ofDays(15));
        assertThat(engine.outcomes()).hasSize(700);
        assertThat(asked).hasValue(3);
    }

    @Test
    void every_reader_of_the_log_gets_the_same_event_from_the_same_tick() {
        received(700);
        engine.beforeTick = () -> engine.ask(Samples.accept("d", "unknown"));
        engine.pass(Duration.ofDays(15));
        List<ReferralEvent> fired = engine.events();
        List<TestRecord<String, byte[]>> log = engine.decisions();
        try (EngineDriver another = new EngineDriver()) {
            log.forEach(another::replay);
            List<ReferralEvent> events = another.events();
            assertThat(events.subList(events.size() - fired.size(), events.size()))
                    .isEqualTo(fired);
        }
    }

    @Test
    void a_tick_that_says_nothing_fires_few() {
        assertThat(Tick.read("referral", new RecordHeaders())).isEqualTo(new Tick("referral", 0, Tick.FEW));
        Headers wrong = new RecordHeaders().add("tick", new byte[] {1});
        assertThat(Tick.read("referral", wrong)).isEqualTo(new Tick("referral", 0, Tick.FEW));
        Tick endless = new Tick("referral", 7, Integer.MAX_VALUE);
        assertThat(Tick.read("referral", endless.headers())).isEqualTo(new Tick("referral", 7, Tick.MANY));
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
    void batches_grow_while_no_decision_comes() {
        received(1_300);
        assertThat(batches()).containsExactly(100, 200, 400, 500, 100);
    }

    @Test
    void batches_are_small_while_decisions_come() {
        received(400);
        engine.beforeTick = () -> engine.ask(Samples.accept("d", "unknown"));
        assertThat(batches()).containsExactly(100, 100, 100, 100);
    }

    @Test
    void a_broker_that_does_not_answer_is_no_error_of_who_asks() {
        try (TickWriter ticks =
                new TickWriter(new Connection("localhost:1", URI.create("http://localhost:1")), _ -> {})) {
            Tick tick = new Tick("referral", 1, Tick.MANY);
            boolean appended = assertTimeout(HALF_OF_KAFKAS_OWN, () -> ticks.append(tick));
            assertThat(appended).isFalse();
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
