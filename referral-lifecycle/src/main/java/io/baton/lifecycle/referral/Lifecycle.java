package io.baton.lifecycle.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rule about time around {@link Decider}: before a decision is judged, its referral's deadlines up to the decision's
 * time are applied, in order. So there is exactly one winner, always.
 */
public final class Lifecycle {
    private Lifecycle() {}

    /**
     * An event with the state that it leads to.
     *
     * @param event what happened
     * @param after the referral after it
     */
    public record Step(Event event, Referral.Full after) {}

    /**
     * What came of a decision.
     *
     * @param steps the deadlines that fell due before it, then its own change if it was granted
     * @param verdict the answer
     */
    public record Judgement(List<Step> steps, Verdict verdict) {}

    /**
     * Applies the deadlines that are due.
     *
     * @param referral the state
     * @param now the partition's clock; a deadline at this very instant is due
     * @return the steps, each at its deadline's instant; empty if nothing is due
     */
    public static List<Step> advance(Referral referral, Instant now) {
        List<Step> steps = new ArrayList<>();
        Referral state = referral;
        while (state instanceof Referral.Received received
                && !received.deadlines().getFirst().at().isAfter(now)) {
            Deadline due = received.deadlines().getFirst();
            Step step = step(state, Decider.fallenDue(due.kind()), due.at(), Optional.empty());
            steps.add(step);
            state = step.after();
        }
        return List.copyOf(steps);
    }

    /**
     * Judges a decision at the time that its partition's clock shows.
     *
     * @param referral the state before
     * @param asked the decision
     * @param now the partition's clock: the highest append time read so far
     * @return the steps to record, in order, and the answer
     */
    public static Judgement judge(Referral referral, Asked asked, Instant now) {
        List<Step> steps = new ArrayList<>(advance(referral, now));
        Referral state = steps.isEmpty() ? referral : steps.getLast().after();
        Verdict verdict = Decider.decide(state, asked, now);
        if (verdict instanceof Verdict.Granted(Change change)) steps.add(step(state, change, now, Optional.of(asked)));
        return new Judgement(List.copyOf(steps), verdict);
    }

    private static Step step(Referral before, Change change, Instant at, Optional<Asked> asked) {
        Event event = new Event(before.version() + 1, at, change, asked);
        return new Step(event, Evolver.evolve(before, event));
    }
}
