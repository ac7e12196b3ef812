package io.baton.benchmarks.work;

import io.baton.benchmarks.process.Waiting;
import io.baton.benchmarks.systems.Charge;
import io.baton.benchmarks.systems.SystemUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * One system doing one script. Steps are sent open loop: at their times, whether or not the system keeps up, and latency
 * counts from then.
 *
 * @param ledger what was seen; correct
 * @param charge what the system used in all
 */
public record ScriptRun(Ledger ledger, Charge charge) {
    /** What a system may take beyond its last deadline. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** For what a wrong system does once more when all is done. */
    private static final Duration AFTERMATH = Duration.ofMillis(500);

    /**
     * Lets a started system do a script.
     *
     * @param ledger the one that the system was started with
     * @throws IncorrectException if it did not do it rightly, or not in time
     */
    public static ScriptRun of(SystemUnderTest system, Script script, Ledger ledger) {
        List<Step> steps = script.steps();
        send(system, steps, ledger);
        awaitEnd(script, steps, ledger);
        LockSupport.parkNanos(AFTERMATH.toNanos());
        Correctness.require(steps, ledger);
        return new ScriptRun(ledger, system.charged());
    }

    private static void send(SystemUnderTest system, List<Step> steps, Ledger ledger) {
        long start = System.nanoTime();
        for (Step step : steps) {
            long intended = start + step.at();
            Pace.await(intended);
            switch (step) {
                case Step.Submit(long at, int request) -> system.submit(request);
                case Step.Decline(long at, int request) -> {
                    ledger.expectDecline(request, intended);
                    system.decline(request);
                }
            }
        }
    }

    /** Incorrect systems may never come to this end; what is missing then is for the check to say. */
    private static void awaitEnd(Script script, List<Step> steps, Ledger ledger) {
        long declines = steps.stream().filter(Step.Decline.class::isInstance).count();
        Waiting.comes(
                () -> ledger.ended() >= script.requests() && ledger.answered() >= declines,
                script.responseWindow().plus(PATIENCE));
    }
}
