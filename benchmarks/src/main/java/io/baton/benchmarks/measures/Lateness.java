package io.baton.benchmarks.measures;

import io.baton.benchmarks.process.Waiting;
import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.Sightings;
import io.baton.benchmarks.systems.kafka.KafkaPlatform;
import io.baton.benchmarks.systems.kafka.KafkaPrograms;
import io.baton.benchmarks.systems.kafka.KafkaSystem;
import io.baton.benchmarks.work.Correctness;
import io.baton.benchmarks.work.Latencies;
import io.baton.benchmarks.work.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * P9: how long after its deadline a referral's end is committed: first calm, then in masses. As many as the calm ones come
 * before, and count nothing: while they are worked on, what works on them is compiled.
 */
public final class Lateness implements Measure {
    private static final double ALMOST_ALL = 99;
    private static final Limit CALM = new Limit.AtMost(50);
    private static final Limit MASSES = new Limit.AtMost(1_000);
    private static final int CALM_PER_SECOND = 100;
    private static final int MASSES_PER_SECOND = 50_000;
    /** So many times as long as it is measured: a deadline comes so seldom that compiling takes long. */
    private static final int WARM_UP = 3;

    /** Between calm and masses. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public String goal() {
        return "P9";
    }

    @Override
    public String title() {
        return "how late deadlines are, calm and in masses";
    }

    @Override
    public List<Figure> measure(Bench bench) {
        Duration calmFor = Duration.ofSeconds(bench.scale().of(2, 10, 30));
        Duration massesFor = Duration.ofSeconds(bench.scale().of(1, 1, 10));
        Lead lead = new Lead(Duration.ofSeconds(bench.scale().of(10, 20, 90)));
        List<Double> calm = new ArrayList<>();
        List<Double> masses = new ArrayList<>();
        KafkaPlatform platform = bench.platform();
        for (int round = 0; round < bench.scale().rounds(); round++) {
            bench.say("round " + (round + 1));
            Seen seen = lead.longEnough(length -> attempted(bench, platform, calmFor, massesFor, length));
            calm.add(seen.calm.millis(ALMOST_ALL));
            masses.add(seen.masses.millis(ALMOST_ALL));
        }
        return List.of(
                figure("calm", CALM, calm, CALM_PER_SECOND, calmFor),
                figure("in masses", MASSES, masses, MASSES_PER_SECOND, massesFor));
    }

    private static Figure figure(String when, Limit limit, List<Double> millis, int perSecond, Duration span) {
        return Figure.value("P9", "lateness of a deadline, p99, " + when, "ms", limit, new Rounds(millis))
                .under("%,d/s due for %d s".formatted(perSecond, span.toSeconds()));
    }

    private static Seen attempted(
            Bench bench, KafkaPlatform platform, Duration calmFor, Duration massesFor, Duration lead) {
        try (KafkaSystem system = new KafkaSystem(KafkaPrograms.baton(platform))) {
            return seen(bench, system, calmFor, massesFor, lead);
        }
    }

    private static Seen seen(Bench bench, KafkaSystem system, Duration calmFor, Duration massesFor, Duration lead) {
        int calm = (int) (CALM_PER_SECOND * calmFor.toSeconds());
        int masses = (int) (MASSES_PER_SECOND * massesFor.toSeconds());
        int warmUp = WARM_UP * calm;
        Seen seen = new Seen(warmUp, calm, masses);
        system.start(bench.conditions(), seen);
        Instant warmUpFrom = Instant.now().plus(lead);
        Instant calmFrom = warmUpFrom.plus(calmFor.multipliedBy(WARM_UP)).plus(PAUSE);
        Instant massesFrom = calmFrom.plus(calmFor).plus(PAUSE);
        system.preload(new Preload(0, warmUp, warmUpFrom, calmFrom.minus(PAUSE)));
        system.preload(new Preload(warmUp, calm, calmFrom, calmFrom.plus(calmFor)));
        system.preload(new Preload(warmUp + calm, masses, massesFrom, massesFrom.plus(massesFor)));
        Lead.require(warmUpFrom);
        Waiting.comes(() -> seen.ledger.ended() >= warmUp + calm + masses, lead.plus(PATIENCE));
        Correctness.require(List.of(), seen.ledger);
        return seen;
    }

    /** Tells the calm ones from the others by their numbers. */
    private static final class Seen implements Sightings {
        private final int calmFrom;
        private final int massesFrom;
        private final Ledger ledger;
        private final Latencies warmUp = new Latencies();
        private final Latencies calm = new Latencies();
        private final Latencies masses = new Latencies();

        private Seen(int warmUps, int calmOnes, int masses) {
            calmFrom = warmUps;
            massesFrom = calmFrom + calmOnes;
            ledger = new Ledger(massesFrom + masses);
        }

        @Override
        public void answered(int request, Answer answer) {
            ledger.answered(request, answer);
        }

        @Override
        public void ended(int request, Ending ending, Instant due) {
            of(request).add(Duration.between(due, Instant.now()));
            ledger.ended(request, ending, due);
        }

        private Latencies of(int request) {
            if (request < calmFrom) return warmUp;
            return request < massesFrom ? calm : masses;
        }
    }
}
