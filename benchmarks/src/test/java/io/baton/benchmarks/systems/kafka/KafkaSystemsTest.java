package io.baton.benchmarks.systems.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.benchmarks.systems.Conditions;
import io.baton.benchmarks.work.Ledger;
import io.baton.benchmarks.work.Script;
import io.baton.benchmarks.work.ScriptRun;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaSystemsTest {
    private static final Script SCRIPT = new Script(17, 60, 30, Duration.ofSeconds(2));
    private static final int HEAP_MEGABYTES = 256;
    private static final int CACHE_MEGABYTES = 32;

    @TempDir
    private static Path directory;

    private static KafkaPlatform platform;

    @BeforeAll
    static void start() {
        platform = KafkaPlatform.start(directory.resolve("platform"), HEAP_MEGABYTES);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void baton_does_the_work() {
        assertDoesTheWork(new KafkaSystem(KafkaPrograms.baton(platform)));
    }

    @Test
    void the_raw_loop_makes_one_event_of_each_decision() {
        Conditions conditions =
                new Conditions(directory.resolve("raw"), HEAP_MEGABYTES, CACHE_MEGABYTES, Duration.ofDays(14));
        try (KafkaProgram program = KafkaPrograms.rawLoop(platform)) {
            assertThat(Backlog.recordsPerSecond(program, conditions, 2_000)).isPositive();
        }
    }

    private static void assertDoesTheWork(KafkaSystem system) {
        Ledger ledger = new Ledger(SCRIPT.requests());
        try (system) {
            Path own = directory.resolve(system.description().name());
            system.start(new Conditions(own, HEAP_MEGABYTES, CACHE_MEGABYTES, SCRIPT.responseWindow()), ledger);
            ScriptRun run = ScriptRun.of(system, SCRIPT, ledger);
            assertThat(run.charge().cpu()).isPositive();
        }
    }
}
