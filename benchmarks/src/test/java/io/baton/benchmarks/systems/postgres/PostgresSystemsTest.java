package io.baton.benchmarks.systems.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.baton.benchmarks.process.Waiting;
import io.baton.benchmarks.systems.Conditions;
import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.SystemUnderTest;
import io.baton.benchmarks.work.Correctness;
import io.baton.benchmarks.work.Ledger;
import io.baton.benchmarks.work.Script;
import io.baton.benchmarks.work.ScriptRun;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PostgreSQL's peers do the work that they are measured at. Skipped where there is no PostgreSQL. */
class PostgresSystemsTest {
    private static final Script SCRIPT = new Script(17, 200, 400, Duration.ofMillis(500));
    private static final int AT_ONCE = 1_000;
    private static final int CACHE_MEGABYTES = 64;

    @TempDir
    private Path directory;

    @BeforeAll
    static void find() {
        assumeTrue(PostgresPrograms.find().isPresent(), "There is no PostgreSQL: apt-get install postgresql");
    }

    static List<Supplier<SystemUnderTest>> peers() {
        return List.of(PostgresSystem::setBased, PostgresSystem::dbScheduler);
    }

    @ParameterizedTest
    @MethodSource("peers")
    void every_request_ends_once_and_every_decline_is_answered(Supplier<SystemUnderTest> peer) {
        Ledger ledger = new Ledger(SCRIPT.requests());
        try (SystemUnderTest system = peer.get()) {
            system.start(conditions(), ledger);
            ScriptRun run = ScriptRun.of(system, SCRIPT, ledger);
            assertThat(run.charge().cpu()).isPositive();
            assertThat(run.charge().diskBytes()).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("peers")
    void what_falls_due_at_once_expires_once(Supplier<SystemUnderTest> peer) {
        Ledger ledger = new Ledger(AT_ONCE);
        try (SystemUnderTest system = peer.get()) {
            system.start(conditions(), ledger);
            Instant due = Instant.now();
            system.preload(new Preload(0, AT_ONCE, due, due));
            Waiting.until(() -> ledger.ended() == AT_ONCE, Duration.ofSeconds(60), "The last expiry");
            Correctness.require(List.of(), ledger);
        }
    }

    private Conditions conditions() {
        return new Conditions(directory, 0, CACHE_MEGABYTES, SCRIPT.responseWindow());
    }
}
