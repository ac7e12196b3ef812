package io.baton.benchmarks.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.benchmarks.systems.Conditions;
import io.baton.benchmarks.systems.Sightings.Ending;
import io.baton.benchmarks.systems.SystemUnderTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptRunTest {
    private static final Script SCRIPT = new Script(17, 400, 1_000, Duration.ofMillis(200));

    @TempDir
    private Path directory;

    @Test
    void every_request_ends_once_and_every_decline_is_answered() {
        Ledger ledger = run(new SystemInMemory());

        assertThat(ledger.ended()).isEqualTo(SCRIPT.requests());
        assertThat(ledger.answered()).isPositive();
        assertThat(ledger.latencies().count()).isLessThan(ledger.answered());
        assertThat(ledger.lateness().count()).isPositive();
    }

    @Test
    void a_system_that_ends_a_request_twice_gets_no_figure() {
        SystemInMemory doubling = new SystemInMemory() {
            @Override
            void expire(int request) {
                super.expire(request);
                if (request == 40) heard().ended(request, Ending.EXPIRED, Instant.now());
            }
        };

        assertThatThrownBy(() -> run(doubling))
                .isInstanceOf(IncorrectException.class)
                .hasMessageContaining("40 ended");
    }

    @Test
    void a_system_that_answers_a_repeat_otherwise_gets_no_figure() {
        SystemInMemory forgetting = new SystemInMemory() {
            @Override
            void answer(int request) {
                forget(request);
                super.answer(request);
            }
        };

        assertThatThrownBy(() -> run(forgetting))
                .isInstanceOf(IncorrectException.class)
                .hasMessageContaining("granted and refused");
    }

    private Ledger run(SystemUnderTest system) {
        Ledger ledger = new Ledger(SCRIPT.requests());
        try (system) {
            system.start(new Conditions(directory, 0, 0, SCRIPT.responseWindow()), ledger);
            return ScriptRun.of(system, SCRIPT, ledger).ledger();
        }
    }
}
