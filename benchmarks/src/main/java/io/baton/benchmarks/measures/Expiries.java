package io.baton.benchmarks.measures;

import io.baton.benchmarks.process.Waiting;
import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.SystemUnderTest;
import io.baton.benchmarks.work.Correctness;
import io.baton.benchmarks.work.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How fast a system expires what falls due all at once. */
final class Expiries {
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private Expiries() {}

    /**
     * @param system not started; is closed
     * @param lead from now until the requests fall due: by then, all of them must have been taken in
     * @return expiries per second, from the first that was committed to the last
     */
    static double perSecond(Bench bench, SystemUnderTest system, int requests, Duration lead) {
        bench.say(system.description().name() + " expires %,d".formatted(requests));
        Ledger ledger = new Ledger(requests);
        try (system) {
            system.start(bench.conditions(), ledger);
            Instant due = Instant.now().plus(lead);
            system.preload(new Preload(0, requests, due, due));
            requireBefore(due, system);
            Waiting.comes(() -> ledger.ended() >= requests, lead.plus(PATIENCE));
            Correctness.require(List.of(), ledger);
            return ledger.endingsPerSecond();
        }
    }

    private static void requireBefore(Instant due, SystemUnderTest system) {
        Duration late = Duration.between(due, Instant.now());
        if (late.isPositive())
            throw new IllegalStateException(
                    system.description().name() + " took in its requests " + late + " after they fell due");
    }
}
