package io.baton.engine.decisions;

import io.baton.events.DecisionResult;
import io.baton.events.ReferralDecision;
import io.baton.events.RefusalReason;
import io.baton.lifecycle.referral.Applied;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Refusals, for as long as answers are remembered: a repeat gets the same one. Granted decisions are remembered by the referral
 * itself.
 *
 * <p>Not a window store, though its old segments would drop off by themselves: a window store without segments cannot store its
 * changelog offset, and Kafka Streams then wipes and restores the whole task, referrals too, at each restart.
 */
public final class RememberedRefusals {
    /** Entries checked for expiry per insert; more than one, so that cleanup outpaces growth. */
    private static final int LOOKS = 2;

    private final KeyValueStore<String, DecisionResult> store;
    /** Where the next check for expired entries goes on; at the end it starts again. */
    private String hand = "";

    public RememberedRefusals(KeyValueStore<String, DecisionResult> store) {
        this.store = store;
    }

    Optional<DecisionResult> find(ReferralDecision decision, Instant now) {
        return remembered(key(decision.getReferralId(), decision.getDecisionId()), now);
    }

    /** The first answer to an id stays its answer. */
    public void remember(DecisionResult refusal, Instant now) {
        if (refusal.getRefusal() == RefusalReason.DECISION_ID_REUSED) return;
        String key = key(refusal.getReferralId(), refusal.getDecisionId());
        if (remembered(key, now).isEmpty()) store.put(key, refusal);
        forget(now);
    }

    private Optional<DecisionResult> remembered(String key, Instant now) {
        return Optional.ofNullable(store.get(key)).filter(refusal -> !forgotten(refusal, now));
    }

    private static boolean forgotten(DecisionResult refusal, Instant now) {
        return refusal.getDecidedAt().plus(Applied.REMEMBERED).isBefore(now);
    }

    private void forget(Instant now) {
        try (KeyValueIterator<String, DecisionResult> entries = store.range(hand, null)) {
            for (int looks = 0; looks < LOOKS && entries.hasNext(); looks++) {
                KeyValue<String, DecisionResult> entry = entries.next();
                if (forgotten(entry.value, now)) store.delete(entry.key);
            }
            hand = entries.hasNext() ? entries.peekNextKey() : "";
        }
    }

    /** Writers choose decision ids independently: an id is unique only within its referral. */
    private static String key(String referralId, String decisionId) {
        return referralId + '/' + decisionId;
    }
}
