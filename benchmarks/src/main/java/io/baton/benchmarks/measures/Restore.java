package io.baton.benchmarks.measures;

import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.kafka.Changelogs;
import io.baton.benchmarks.systems.kafka.KafkaProgram;
import io.baton.benchmarks.systems.kafka.KafkaPrograms;
import io.baton.benchmarks.systems.kafka.KafkaSystem;
import io.baton.benchmarks.work.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** P10: how fast stores are read again from their changelogs, beside a consumer that only reads them. */
public final class Restore implements Measure {
    private static final Limit LIMIT = new Limit.AtLeast(0.9);
    private static final Duration FAR_AWAY = Duration.ofDays(14);
    private static final double MILLIS_PER_SECOND = 1_000;
    private static final String UNIT = "records/s";

    @Override
    public String goal() {
        return "P10";
    }

    @Override
    public String title() {
        return "restoring stores, and only reading what they are restored from";
    }

    @Override
    public List<Figure> measure(Bench bench) {
        int open = bench.scale().of(1_000, 100_000, 1_000_000);
        try (KafkaSystem system = new KafkaSystem(KafkaPrograms.baton(bench.platform()))) {
            system.start(bench.conditions(), new Ledger(open));
            Instant due = Instant.now().plus(FAR_AWAY);
            system.preload(new Preload(0, open, due, due));
            KafkaProgram program = system.program();
            Changelogs changelogs = program.changelogs();
            // The first one loads and compiles what the others have.
            program.restart();
            Comparison comparison = Comparison.inTurns(
                    bench.scale().rounds(),
                    () -> restored(program, changelogs.records()),
                    () -> changelogs.readPerSecond());
            return List.of(Figure.ratio("P10", "restored records/s ÷ raw consumer", LIMIT, comparison.ratio())
                    .with("restore", UNIT, comparison.a())
                    .with("raw consumer", UNIT, comparison.b())
                    .under("%,d records of %,d open referrals; the time of a clean restart is left out"
                            .formatted(changelogs.records(), open)));
        }
    }

    private static double restored(KafkaProgram program, long records) {
        Duration clean = program.restart();
        Duration whole = program.restartWithoutStores();
        Duration restoring = whole.minus(clean);
        if (!restoring.isPositive()) throw new IllegalStateException("Too little was restored to take the time of it");
        return records * MILLIS_PER_SECOND / restoring.toMillis();
    }
}
