package io.baton.benchmarks.measures;

import io.baton.benchmarks.process.Waiting;
import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.kafka.KafkaSystem;
import io.baton.benchmarks.work.IncorrectException;
import io.baton.benchmarks.work.Latencies;
import io.baton.benchmarks.work.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** P8: how long decisions take while very many deadlines fall due at once, beside calm. */
final class UnderMassExpiry {
    private static final int PER_SECOND = 200;
    /** Decisions are sent in bursts of so many, as long as there is something left to expire. */
    private static final int BURST = 100;

    private static final Limit LIMIT = new Limit.AtMost(1.5);
    private static final double ALMOST_ALL = 99;
    /** Each round finds more in the stores than the one before it. */
    private static final double SLOWER_WITH_MORE = 1.5;

    private static final Duration LEAST_LEAD = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final int rounds;
    private final int due;
    private final int calm;
    private final int decisions;

    UnderMassExpiry(Scale scale) {
        rounds = scale.rounds();
        due = scale.of(2_000, 20_000, 1_000_000);
        calm = scale.of(100, 1_000, 6_000);
        decisions = scale.of(3_000, 5_000, 500_000);
    }

    /** @return how many it sends at most */
    int decisions() {
        return decisions;
    }

    /** @return how many fall due in all its rounds */
    int due() {
        return rounds * due;
    }

    /**
     * @param ledger what the service's sightings are entered in
     * @param first the first of the requests that fall due
     * @param intake how long the service takes to take one in
     */
    List<Figure> measure(
            Bench bench, KafkaSystem service, Declines declines, Ledger ledger, int first, Duration intake) {
        Duration leadIn = Duration.ofSeconds(Declines.leadIn(calm)).dividedBy(PER_SECOND);
        Duration lead = LEAST_LEAD.plus(leadIn).plus(intake.multipliedBy((long) (due * SLOWER_WITH_MORE)));
        List<Double> inCalm = new ArrayList<>();
        List<Double> inMasses = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            bench.say("under mass expiry, round " + (round + 1));
            service.program().awaitQuiet();
            inCalm.add(declines.sendInStride(calm, PER_SECOND).millis(ALMOST_ALL));
            int allExpired = ledger.lateness().count() + due;
            Instant fall = Instant.now().plus(lead);
            service.preload(new Preload(first + round * due, due, fall, fall));
            if (Instant.now().isAfter(fall.minus(leadIn)))
                throw new IncorrectException(
                        List.of("The last were still taken in when the first were about to fall due"));
            await(fall.minus(leadIn));
            declines.leadIn(calm, PER_SECOND);
            await(fall);
            inMasses.add(p99While(declines, ledger, allExpired));
        }
        Comparison comparison = new Comparison(new Rounds(inMasses), new Rounds(inCalm));
        return List.of(Figure.ratio("P8", "p99 of decisions, mass expiry ÷ calm", LIMIT, comparison.ratio())
                .with("mass expiry", "ms", comparison.a())
                .with("calm", "ms", comparison.b())
                .under("%,d due at once, decisions at %d/s; the whole service".formatted(due, PER_SECOND)));
    }

    private static void await(Instant instant) {
        Waiting.until(() -> !Instant.now().isBefore(instant), PATIENCE, "The deadlines");
    }

    /** From now, when they fall due, until the last of them has expired. */
    private double p99While(Declines declines, Ledger ledger, int allExpired) {
        Latencies all = new Latencies();
        do all.addAll(declines.send(BURST, PER_SECOND));
        while (ledger.lateness().count() < allExpired);
        return all.millis(ALMOST_ALL);
    }
}
