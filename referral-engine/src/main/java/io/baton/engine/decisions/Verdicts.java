package io.baton.engine.decisions;

import io.baton.events.DecisionResult;

/**
 * Tells answers as soon as the rules have judged, before the transaction in which they are recorded has ended. An answer is never
 * taken back: the decision is in the log, and whatever instance judges it again judges the same (promise 8).
 */
@FunctionalInterface
public interface Verdicts {
    /** Tells an answer. Does not wait, and may lose it: the committed answer follows. */
    void tell(DecisionResult result);
}
