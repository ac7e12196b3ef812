package io.baton.benchmarks.measures;

import io.baton.benchmarks.process.Waiting;
import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.kafka.KafkaPlatform;
import io.baton.benchmarks.systems.kafka.KafkaPrograms;
import io.baton.benchmarks.systems.kafka.KafkaSystem;
import io.baton.benchmarks.systems.kafka.PartnerApi;
import io.baton.benchmarks.work.Latencies;
import io.baton.benchmarks.work.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** P8: how long decisions take while very many deadlines fall due at once, beside calm. */
public final class UnderMassExpiry implements Measure {
    private static final int PER_SECOND = 200;
    /** Decisions are sent in bursts of so many, as long as there is something left to expire. */
    private static final int BURST = 100;

    private static final Limit LIMIT = new Limit.AtMost(1.5);
    private static final double ALMOST_ALL = 99;
    private static final Duration FAR_AWAY = Duration.ofDays(14);
    private static final Duration LEAST_LEAD = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public String goal() {
        return "P8";
    }

    @Override
    public String title() {
        return "decisions over HTTP while deadlines fall due in masses";
    }

    @Override
    public List<Figure> measure(Bench bench) {
        int due = bench.scale().of(2_000, 20_000, 1_000_000);
        int calm = bench.scale().of(100, 1_000, 6_000);
        int decisions = bench.scale().of(3_000, 4_000, 150_000);
        int rounds = bench.scale().rounds();
        try (KafkaPlatform platform = KafkaPlatform.start(bench.freshDirectory("platform"), Bench.HEAP_MEGABYTES);
                KafkaSystem service = new KafkaSystem(KafkaPrograms.service(platform))) {
            Ledger ledger = new Ledger(decisions + rounds * due);
            service.start(bench.conditions(), ledger);
            Instant farAway = Instant.now().plus(FAR_AWAY);
            long begun = System.nanoTime();
            service.preloadInbox(new Preload(0, decisions, farAway, farAway));
            Duration forOne = Duration.ofNanos(System.nanoTime() - begun).dividedBy(decisions);
            Duration lead = LEAST_LEAD.plus(forOne.multipliedBy(due));
            List<Double> inCalm = new ArrayList<>();
            List<Double> inMasses = new ArrayList<>();
            try (PartnerApi api = service.program().partnerApi()) {
                Declines declines = new Declines(api, 0, PER_SECOND);
                declines.warmUp(calm);
                for (int round = 0; round < rounds; round++) {
                    bench.say("round " + (round + 1));
                    inCalm.add(declines.send(calm).millis(ALMOST_ALL));
                    Instant fall = Instant.now().plus(lead);
                    service.preload(new Preload(decisions + round * due, due, fall, fall));
                    inMasses.add(p99While(declines, ledger, fall, due));
                }
            }
            Comparison comparison = new Comparison(new Rounds(inMasses), new Rounds(inCalm));
            return List.of(Figure.ratio("P8", "p99 of decisions, mass expiry ÷ calm", LIMIT, comparison.ratio())
                    .with("mass expiry", "ms", comparison.a())
                    .with("calm", "ms", comparison.b())
                    .under("%,d due at once, decisions at %d/s; the whole service".formatted(due, PER_SECOND)));
        }
    }

    /** From the moment when they fall due until the last of them has expired. */
    private static double p99While(Declines declines, Ledger ledger, Instant fall, int due) {
        int expired = ledger.lateness().count();
        Waiting.until(() -> !Instant.now().isBefore(fall), PATIENCE, "The deadlines");
        Latencies all = new Latencies();
        do all.addAll(declines.send(BURST));
        while (ledger.lateness().count() < expired + due);
        return all.millis(ALMOST_ALL);
    }
}
