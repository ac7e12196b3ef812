package io.baton.benchmarks.measures;

import io.baton.benchmarks.systems.kafka.Backlog;
import io.baton.benchmarks.systems.kafka.KafkaPlatform;
import io.baton.benchmarks.systems.kafka.KafkaProgram;
import io.baton.benchmarks.systems.kafka.KafkaPrograms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** P1 and P2: how fast the engine works through a backlog, beside the least that there is to do, and at least once. */
public final class Throughput implements Measure {
    private static final Limit OF_RAW = new Limit.AtLeast(0.60);
    private static final Limit OF_AT_LEAST_ONCE = new Limit.AtLeast(0.95);
    private static final String UNIT = "records/s";

    @Override
    public String goal() {
        return "P1, P2";
    }

    @Override
    public String title() {
        return "the engine's throughput, the raw exactly-once loop's, and the engine's at least once";
    }

    @Override
    public List<Figure> measure(Bench bench) {
        int requests = bench.scale().of(2_000, 24_000, 300_000);
        KafkaPlatform platform = bench.platform();
        Function<KafkaProgram, Double> rate = program -> recordsPerSecond(bench, program, requests);
        List<Double> exactlyOnce = new ArrayList<>();
        List<Double> rawLoop = new ArrayList<>();
        List<Double> atLeastOnce = new ArrayList<>();
        for (int round = 0; round < bench.scale().rounds(); round++) {
            rawLoop.add(rate.apply(KafkaPrograms.rawLoop(platform)));
            exactlyOnce.add(rate.apply(KafkaPrograms.baton(platform)));
            atLeastOnce.add(rate.apply(KafkaPrograms.batonAtLeastOnce(platform)));
        }
        Comparison raw = new Comparison(new Rounds(exactlyOnce), new Rounds(rawLoop));
        Comparison guarantee = new Comparison(new Rounds(exactlyOnce), new Rounds(atLeastOnce));
        String backlog = "a backlog of %,d requests, a third of them declined".formatted(requests);
        return List.of(
                Figure.ratio("P1", "topology ÷ raw exactly-once loop", OF_RAW, raw.ratio())
                        .with("Baton", UNIT, raw.a())
                        .with("raw loop", UNIT, raw.b())
                        .under(backlog),
                Figure.ratio("P2", "exactly once ÷ at least once", OF_AT_LEAST_ONCE, guarantee.ratio())
                        .with("exactly once", UNIT, guarantee.a())
                        .with("at least once", UNIT, guarantee.b())
                        .under(backlog + ", at the commit interval that users get"));
    }

    private static double recordsPerSecond(Bench bench, KafkaProgram program, int requests) {
        bench.say(program.name());
        try (program) {
            return Backlog.recordsPerSecond(program, bench.conditions(), requests);
        }
    }
}
