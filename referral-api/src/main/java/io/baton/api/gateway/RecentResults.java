package io.baton.api.gateway;

import io.baton.events.DecisionResult;
import io.baton.events.RefusalReason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The last results, for clients that ask for an answer which did not come in time. */
final class RecentResults {
    private final Map<Decision, DecisionResult> results;
    /** What each referral has become by them, or already was when they were refused. */
    private final Map<String, Long> versions;

    private record Decision(String referralId, String decisionId) {}

    /** @param most how many are kept */
    RecentResults(int most) {
        results = last(most);
        versions = last(most);
    }

    private static <K, V> Map<K, V> last(int most) {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** Keeps a result; the refusal of a later decision that reuses the id does not replace it. */
    synchronized void keep(DecisionResult result) {
        if (result.getRefusal() == RefusalReason.DECISION_ID_REUSED) return;
        results.put(new Decision(result.getReferralId(), result.getDecisionId()), result);
        versions.merge(result.getReferralId(), result.getVersion(), Math::max);
    }

    /** @return the referral's newest version that its results name; 0 if none is known here */
    synchronized long version(String referralId) {
        return versions.getOrDefault(referralId, 0L);
    }

    synchronized Optional<DecisionResult> find(String referralId, String decisionId) {
        return Optional.ofNullable(results.get(new Decision(referralId, decisionId)));
    }
}
