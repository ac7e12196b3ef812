package io.baton.benchmarks.measures;

import io.baton.benchmarks.process.Waiting;
import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.kafka.KafkaPlatform;
import io.baton.benchmarks.systems.kafka.KafkaPrograms;
import io.baton.benchmarks.systems.kafka.KafkaSystem;
import io.baton.benchmarks.work.Correctness;
import io.baton.benchmarks.work.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** P9: how long after its deadline a referral's end is committed, calm and in masses. */
public final class Lateness implements Measure {
    private static final double ALMOST_ALL = 99;
    private static final Limit CALM = new Limit.AtMost(50);
    private static final Limit MASSES = new Limit.AtMost(1_000);
    private static final int CALM_PER_SECOND = 100;
    private static final int MASSES_PER_SECOND = 50_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public String goal() {
        return "P9";
    }

    @Override
    public String title() {
        return "how late deadlines are";
    }

    @Override
    public List<Figure> measure(Bench bench) {
        try (KafkaPlatform platform = KafkaPlatform.start(bench.freshDirectory("platform"), Bench.HEAP_MEGABYTES)) {
            Duration calmFor = Duration.ofSeconds(bench.scale().of(2, 8, 60));
            Duration calmLead = Duration.ofSeconds(bench.scale().of(10, 10, 15));
            Duration massesFor = Duration.ofSeconds(bench.scale().of(1, 2, 20));
            Duration massesLead = Duration.ofSeconds(bench.scale().of(25, 30, 180));
            return List.of(
                    figure(bench, platform, "calm", CALM, CALM_PER_SECOND, calmFor, calmLead),
                    figure(bench, platform, "in masses", MASSES, MASSES_PER_SECOND, massesFor, massesLead));
        }
    }

    private static Figure figure(
            Bench bench,
            KafkaPlatform platform,
            String when,
            Limit limit,
            int perSecond,
            Duration span,
            Duration lead) {
        bench.say(when);
        Rounds millis = Rounds.of(IntStream.range(0, bench.scale().rounds())
                .mapToDouble(round -> p99(bench, platform, perSecond, span, lead)));
        return Figure.value("P9", "lateness of a deadline, p99, " + when, "ms", limit, millis)
                .under("%,d/s due for %d s".formatted(perSecond, span.toSeconds()));
    }

    private static double p99(Bench bench, KafkaPlatform platform, int perSecond, Duration span, Duration lead) {
        int requests = (int) (perSecond * span.toSeconds());
        Ledger ledger = new Ledger(requests);
        try (KafkaSystem system = new KafkaSystem(KafkaPrograms.baton(platform))) {
            system.start(bench.conditions(), ledger);
            Instant from = Instant.now().plus(lead);
            system.preload(new Preload(0, requests, from, from.plus(span)));
            Waiting.comes(() -> ledger.ended() >= requests, lead.plus(span).plus(PATIENCE));
            Correctness.require(List.of(), ledger);
            return ledger.lateness().millis(ALMOST_ALL);
        }
    }
}
