package io.baton.benchmarks.measures;

import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.kafka.KafkaPrograms;
import io.baton.benchmarks.systems.kafka.KafkaSystem;
import io.baton.benchmarks.work.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** P12: how long a clean restart takes until the engine runs again. */
public final class Restart implements Measure {
    private static final Limit LIMIT = new Limit.AtMost(0.5);
    private static final Duration FAR_AWAY = Duration.ofDays(14);
    private static final double MILLIS_PER_SECOND = 1_000;

    @Override
    public String goal() {
        return "P12";
    }

    @Override
    public String title() {
        return "a clean restart, until the engine runs";
    }

    @Override
    public List<Figure> measure(Bench bench) {
        int open = bench.scale().of(500, 20_000, 200_000);
        try (KafkaSystem system = new KafkaSystem(KafkaPrograms.baton(bench.platform()))) {
            system.start(bench.conditions(), new Ledger(open));
            Instant due = Instant.now().plus(FAR_AWAY);
            system.preload(new Preload(0, open, due, due));
            Rounds seconds = Rounds.of(IntStream.range(0, bench.scale().rounds())
                    .mapToDouble(round -> system.program().restart().toMillis() / MILLIS_PER_SECOND));
            return List.of(Figure.value("P12", "clean restart → RUNNING", "s", LIMIT, seconds)
                    .under("%,d open; the engine within its process, stores kept".formatted(open)));
        }
    }
}
