package io.baton.api.gateway;

import io.baton.events.DecisionResult;
import io.baton.events.RefusalReason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The last committed results, for clients that ask for an answer which did not come in time. */
final class RecentResults {
    private final Map<Decision, DecisionResult> results;

    private record Decision(String referralId, String decisionId) {}

    /** @param most how many are kept */
    RecentResults(int most) {
        results = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Decision, DecisionResult> eldest) {
                return size() > most;
            }
        };
    }

    /** Keeps a result; the refusal of a later decision that reuses the id does not replace it. */
    synchronized void keep(DecisionResult result) {
        if (result.getRefusal() == RefusalReason.DECISION_ID_REUSED) return;
        results.put(new Decision(result.getReferralId(), result.getDecisionId()), result);
    }

    synchronized Optional<DecisionResult> find(String referralId, String decisionId) {
        return Optional.ofNullable(results.get(new Decision(referralId, decisionId)));
    }
}
