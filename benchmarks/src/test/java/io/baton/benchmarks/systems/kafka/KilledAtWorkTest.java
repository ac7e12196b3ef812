package io.baton.benchmarks.systems.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.benchmarks.systems.Conditions;
import io.baton.benchmarks.systems.Sightings;
import io.baton.benchmarks.work.Ledger;
import io.baton.benchmarks.work.Script;
import io.baton.benchmarks.work.ScriptRun;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine's process ends in the midst of its work, with kill -9, and is started again. */
class KilledAtWorkTest {
    private static final Script SCRIPT = new Script(17, 300, 60, Duration.ofSeconds(2));
    private static final int HEAP_MEGABYTES = 256;
    private static final int CACHE_MEGABYTES = 32;

    /** In endings. */
    private static final int BETWEEN_KILLS = 75;

    private static final int KILLS = 2;

    @TempDir
    private Path directory;

    @Test
    void what_was_accepted_is_decided_once_although_the_engine_is_killed() {
        Ledger ledger = new Ledger(SCRIPT.requests());
        try (KafkaPlatform platform = KafkaPlatform.start(directory.resolve("platform"), HEAP_MEGABYTES);
                KafkaSystem system = new KafkaSystem(KafkaPrograms.baton(platform))) {
            Crashes crashes = new Crashes.StartedAgain();
            Kills kills = new Kills(system, crashes, ledger);
            system.start(
                    new Conditions(
                            directory.resolve("baton"), HEAP_MEGABYTES, CACHE_MEGABYTES, SCRIPT.responseWindow()),
                    kills,
                    crashes);
            ScriptRun.of(system, SCRIPT, ledger);
            assertThat(kills.done()).isEqualTo(KILLS);
        }
    }

    /** Kills the engine each time that so many referrals more have ended. */
    private static final class Kills implements Sightings {
        private final KafkaSystem system;
        private final Crashes crashes;
        private final Sightings sightings;
        private final AtomicInteger ended = new AtomicInteger();
        private CompletableFuture<Integer> done = CompletableFuture.completedFuture(0);

        Kills(KafkaSystem system, Crashes crashes, Sightings sightings) {
            this.system = system;
            this.crashes = crashes;
            this.sightings = sightings;
        }

        @Override
        public void answered(int request, Answer answer) {
            sightings.answered(request, answer);
        }

        @Override
        public void ended(int request, Ending ending, Instant due) {
            sightings.ended(request, ending, due);
            int all = ended.incrementAndGet();
            if (all % BETWEEN_KILLS == 0 && all <= KILLS * BETWEEN_KILLS) killOnce();
        }

        private synchronized void killOnce() {
            done = done.thenApplyAsync(kills -> {
                system.kill();
                crashes.recover(system.program());
                return kills + 1;
            });
        }

        synchronized int done() {
            return done.join();
        }
    }
}
