package io.baton.proof.check;

import io.baton.proof.history.History;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides from the history alone whether Baton has kept its promises. The run must have waited before until nothing was due any more: what
 * is still on its way counts as lost.
 */
public final class Checker {
    private Checker() {}

    /** @return each violation, with the history that shows it; empty if there is none */
    public static List<Violation> check(History history) {
        Known known = Known.of(history);
        List<Violation> found = new ArrayList<>();
        known.events().forEach((referral, events) -> new LifeOfReferral(referral, events, known).check(found));
        OutcomeRules.check(known, found);
        known.requests().values().forEach(request -> new RequestRules(request, known).check(found));
        VerdictRules.check(known, found);
        ReadRules.check(known, found);
        MailRules.check(known, found);
        return List.copyOf(found);
    }
}
