package io.baton.projections.engine;

import io.baton.events.DecisionResult;
import io.baton.events.ReferralDecision;
import io.baton.events.RefusalReason;
import io.baton.lifecycle.Applied;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/**
 * Refusals, for as long as answers are remembered: a repeat gets the same one. A window store, because its old segments
 * drop off by themselves. What was granted, the referral itself remembers.
 */
final class RememberedRefusals {
    private final WindowStore<String, DecisionResult> store;

    RememberedRefusals(WindowStore<String, DecisionResult> store) {
        this.store = store;
    }

    Optional<DecisionResult> find(ReferralDecision decision, Instant now) {
        String key = key(decision.getReferralId(), decision.getDecisionId());
        try (WindowStoreIterator<DecisionResult> found = store.fetch(key, now.minus(Applied.REMEMBERED), now)) {
            return found.hasNext() ? Optional.of(found.next().value) : Optional.empty();
        }
    }

    /** The first answer to an id stays its answer. */
    void remember(DecisionResult refusal, long atMillis) {
        if (refusal.getRefusal() == RefusalReason.DECISION_ID_REUSED) return;
        store.put(key(refusal.getReferralId(), refusal.getDecisionId()), refusal, atMillis);
    }

    /** Whoever writes decisions names them alone: an id says nothing beyond its referral. */
    private static String key(String referralId, String decisionId) {
        return referralId + '/' + decisionId;
    }

    /** @return the answer to a decision whose id was refused before */
    static DecisionResult repeated(DecisionResult first, ReferralDecision decision) {
        long fingerprint = Fingerprint.of(decision);
        if (fingerprint == first.getFingerprint()) return first;
        return DecisionResult.newBuilder(first)
                .setRefusal(RefusalReason.DECISION_ID_REUSED)
                .setField(null)
                .setFingerprint(fingerprint)
                .build();
    }
}
