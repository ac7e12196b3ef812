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
        decisions = scale.of(3_000, 4_000, 500_000);
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
        Duration lead = LEAST_LEAD.plus(intake.multipliedBy((long) (due * SLOWER_WITH_MORE)));
        List<Double> inCalm = new ArrayList<>();
        List<Double> inMasses = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            bench.say("under mass expiry, round " + (round + 1));
            service.program().awaitQuiet();
            inCalm.add(declines.send(calm, PER_SECOND).millis(ALMOST_ALL));
            int allExpired = ledger.lateness().count() + due;
            Instant fall = Instant.now().plus(lead);
            service.preload(new Preload(first + round * due, due, fall, fall));
            if (Instant.now().isAfter(fall))
                throw new IncorrectException(List.of("The first fell due while the last were still taken in"));
            inMasses.add(p99While(declines, ledger, fall, allExpired));
        }
        Comparison comparison = new Comparison(new Rounds(inMasses), new Rounds(inCalm));
        return List.of(Figure.ratio("P8", "p99 of decisions, mass expiry ÷ calm", LIMIT, comparison.ratio())
                .with("mass expiry", "ms", comparison.a())
                .with("calm", "ms", comparison.b())
                .under("%,d due at once, decisions at %d/s; the whole service".formatted(due, PER_SECOND)));
    }

    /** From the moment when they fall due until the last of them has expired. */
    private double p99While(Declines declines, Ledger ledger, Instant fall, int allExpired) {
        Waiting.until(() -> !Instant.now().isBefore(fall), PATIENCE, "The deadlines");
        Latencies all = new Latencies();
        do all.addAll(declines.send(BURST, PER_SECOND));
        while (ledger.lateness().count() < allExpired);
        return all.millis(ALMOST_ALL);
    }
}
