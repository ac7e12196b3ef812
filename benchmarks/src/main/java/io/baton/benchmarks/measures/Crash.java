package io.baton.benchmarks.measures;

import io.baton.benchmarks.process.Waiting;
import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.kafka.Crashes;
import io.baton.benchmarks.systems.kafka.KafkaPlatform;
import io.baton.benchmarks.systems.kafka.KafkaProgram;
import io.baton.benchmarks.systems.kafka.KafkaPrograms;
import io.baton.benchmarks.systems.kafka.KafkaSystem;
import io.baton.benchmarks.work.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** P11: after kill -9, how long until the first right decision: by another instance with standbys, and by the same one. */
public final class Crash implements Measure {
    private static final Limit LIMIT = new Limit.AtMost(5);
    private static final Duration FAR_AWAY = Duration.ofDays(14);
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final double MILLIS_PER_SECOND = 1_000;

    @Override
    public String goal() {
        return "P11";
    }

    @Override
    public String title() {
        return "kill -9, until the first right decision";
    }

    @Override
    public List<Figure> measure(Bench bench) {
        int open = bench.scale().of(1_000, 100_000, 10_000_000);
        try (KafkaPlatform platform = KafkaPlatform.start(bench.freshDirectory("platform"), Bench.HEAP_MEGABYTES)) {
            Rounds alone = rounds(bench, KafkaPrograms.baton(platform), open, new Crashes.StartedAgain());
            Rounds standby = rounds(bench, KafkaPrograms.batonWithStandby(platform), open, new Crashes.StandingBy());
            String under = "%,d open".formatted(open);
            return List.of(
                    Figure.value("P11", "kill -9 → first right decision, with a standby", "s", LIMIT, standby)
                            .under(under + "; a second instance on the same machine"),
                    Figure.value("P11", "kill -9 → first right decision, without", "s", new Limit.None(), alone)
                            .under(under + "; the start of a new process included"));
        }
    }

    private static Rounds rounds(Bench bench, KafkaProgram program, int open, Crashes crashes) {
        Ledger ledger = new Ledger(open);
        try (KafkaSystem system = new KafkaSystem(program)) {
            system.start(bench.conditions(), ledger, crashes);
            Instant due = Instant.now().plus(FAR_AWAY);
            system.preload(new Preload(0, open, due, due));
            List<Double> seconds = new ArrayList<>();
            for (int round = 0; round < bench.scale().rounds(); round++) {
                bench.say(program.name() + " is killed");
                seconds.add(secondsToDecision(system, ledger, round, crashes));
            }
            return new Rounds(seconds);
        }
    }

    private static double secondsToDecision(KafkaSystem system, Ledger ledger, int request, Crashes crashes) {
        crashes.prepare(system.program());
        long killed = System.nanoTime();
        ledger.expectDecline(request, killed);
        system.crash(request, crashes);
        Waiting.until(() -> ledger.ended() > request, PATIENCE, "A decision");
        return Duration.ofNanos(System.nanoTime() - killed).toMillis() / MILLIS_PER_SECOND;
    }
}
