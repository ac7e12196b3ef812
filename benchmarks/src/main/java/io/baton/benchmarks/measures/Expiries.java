package io.baton.benchmarks.measures;

import io.baton.benchmarks.process.Waiting;
import io.baton.benchmarks.systems.Charge;
import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.SystemUnderTest;
import io.baton.benchmarks.work.Correctness;
import io.baton.benchmarks.work.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * How fast a system expires what falls due all at once.
 *
 * @param perSecond from the deadline to the last expiry that was committed. From the first one on would leave out what a
 *     system commits at once, which may be everything
 * @param cpuMicros of processor time that each took, of all the system's processes
 */
record Expiries(double perSecond, double cpuMicros) {
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    /** All of a hundred stay below the last one's lateness. */
    private static final double LAST = 100;

    /**
     * @param system made for each attempt; is closed
     * @return how fast, and what it took
     */
    static Expiries of(Bench bench, Supplier<? extends SystemUnderTest> system, int requests, Lead lead) {
        return lead.longEnough(length -> attempted(bench, system.get(), requests, length));
    }

    private static Expiries attempted(Bench bench, SystemUnderTest system, int requests, Duration lead) {
        bench.say(system.description().name() + " expires %,d".formatted(requests));
        Ledger ledger = new Ledger(requests);
        try (system) {
            system.start(bench.conditions(), ledger);
            Instant due = Instant.now().plus(lead);
            system.preload(new Preload(0, requests, due, due));
            Lead.require(due);
            Charge before = system.charged();
            Waiting.comes(() -> ledger.ended() >= requests, lead.plus(PATIENCE));
            Correctness.require(List.of(), ledger);
            Charge used = system.charged().since(before);
            double seconds = ledger.lateness().millis(LAST) / 1e3;
            return new Expiries(requests / seconds, used.cpu().toNanos() / 1e3 / requests);
        }
    }
}
