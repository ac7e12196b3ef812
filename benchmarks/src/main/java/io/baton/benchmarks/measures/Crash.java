package io.baton.benchmarks.measures;

import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.kafka.Crashes;
import io.baton.benchmarks.systems.kafka.KafkaPlatform;
import io.baton.benchmarks.systems.kafka.KafkaProgram;
import io.baton.benchmarks.systems.kafka.KafkaPrograms;
import io.baton.benchmarks.systems.kafka.KafkaSystem;
import io.baton.benchmarks.work.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * P11: after kill -9 in the midst of decisions, how long until all is decided that was asked until a second after it: by
 * another instance with standbys, and by the same one started again. The first decision alone would say little: another
 * instance may have had its partition before.
 */
public final class Crash implements Measure {
    private static final Limit LIMIT = new Limit.AtMost(5);
    /** Some come before the last one's transaction has ended, so that a kill may leave one open. */
    private static final int PER_SECOND = 200;
    /** Declines, of a second. */
    private static final int BEFORE = PER_SECOND;

    private static final int AFTER = 6 * PER_SECOND;

    /** Nobody who lives has one open for so long, and nobody has missed the killed one yet. */
    private static final Duration LEFT_OPEN = Duration.ofSeconds(1);

    private static final Duration FAR_AWAY = Duration.ofDays(14);

    @Override
    public String goal() {
        return "P11";
    }

    @Override
    public String title() {
        return "kill -9, until everything is decided again";
    }

    @Override
    public List<Figure> measure(Bench bench) {
        int open = bench.scale().of(2_000, 20_000, 10_000_000);
        KafkaPlatform platform = bench.platform();
        Crashed alone = crashed(bench, KafkaPrograms.baton(platform), open, new Crashes.StartedAgain());
        Crashed standby = crashed(bench, KafkaPrograms.batonWithStandby(platform), open, new Crashes.StandingBy());
        bench.show(plot(standby, alone));
        String under = "%,d open, declines at %d/s, until all are decided up to a second after the kill"
                .formatted(open, PER_SECOND);
        return List.of(
                Figure.value("P11", "kill -9 → right decisions, with a standby", "s", LIMIT, standby.seconds())
                        .under(under + standby.left() + "; a second instance on the same machine"),
                Figure.value("P11", "kill -9 → right decisions, without", "s", new Limit.None(), alone.seconds())
                        .under(under + alone.left() + "; the start of a new process included"));
    }

    /**
     * @param leftOpen how many left a transaction open
     * @param last what the last round looked like
     */
    private record Crashed(Rounds seconds, int leftOpen, List<Plot.Point> last) {
        String left() {
            return "; " + leftOpen + " of the kills left a transaction open";
        }
    }

    /** @param at when it was */
    private record Kill(long at, boolean leftOpen) {}

    private static Crashed crashed(Bench bench, KafkaProgram program, int open, Crashes crashes) {
        Recovery recovery = new Recovery(open);
        try (KafkaSystem system = new KafkaSystem(program)) {
            system.start(bench.conditions(), recovery, crashes);
            Instant due = Instant.now().plus(FAR_AWAY);
            system.preload(new Preload(0, open, due, due));
            int rounds = bench.scale().of(1, 1, Scale.FULL.rounds());
            List<Double> seconds = new ArrayList<>();
            int leftOpen = 0;
            List<Plot.Point> last = List.of();
            for (int round = 0; round < rounds; round++) {
                int first = round * (BEFORE + AFTER);
                bench.say(program.name() + " is killed");
                Kill kill = kill(system, recovery, crashes, first);
                seconds.add(recovery.secondsToAll(first, BEFORE + PER_SECOND, kill.at()));
                if (kill.leftOpen()) leftOpen++;
                last = recovery.curve(first + BEFORE, AFTER, kill.at());
            }
            return new Crashed(new Rounds(seconds), leftOpen, last);
        }
    }

    private static Kill kill(KafkaSystem system, Recovery recovery, Crashes crashes, int first) {
        crashes.prepare(system.program());
        decline(system, recovery, first, BEFORE);
        long at = System.nanoTime();
        system.kill();
        CompletableFuture<Boolean> leftOpen = CompletableFuture.supplyAsync(
                () -> system.program().hasTransactionOpenFor(LEFT_OPEN),
                CompletableFuture.delayedExecutor(LEFT_OPEN.toMillis() + 1, TimeUnit.MILLISECONDS));
        CompletableFuture<Void> recovering = CompletableFuture.runAsync(() -> crashes.recover(system.program()));
        decline(system, recovery, first + BEFORE, AFTER);
        recovery.await(first, BEFORE + AFTER);
        recovering.join();
        return new Kill(at, leftOpen.join());
    }

    private static void decline(KafkaSystem system, Recovery recovery, int first, int count) {
        Pace.even(count, PER_SECOND, (number, intended) -> {
            recovery.sent(first + number, intended);
            system.decline(first + number);
        });
    }

    private static Plot plot(Crashed standby, Crashed alone) {
        return new Plot(
                "recovery",
                "How long declines take that are asked after kill -9",
                new Plot.Axis("asked so many seconds after the kill", Plot.Division.EVEN),
                new Plot.Axis("ms", Plot.Division.LOGARITHMIC),
                List.of(
                        new Plot.Curve("with a standby", standby.last()),
                        new Plot.Curve("started again", alone.last())));
    }
}
