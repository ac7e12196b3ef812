package io.baton.engine.decisions;

import static io.baton.records.Named.named;

import io.baton.events.DecisionResult;
import io.baton.events.ReferralDecision;
import io.baton.events.RefusalReason;
import io.baton.lifecycle.referral.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The answers that a decision can get.
 *
 * @param decision the decision
 * @param fingerprint of its content
 */
record Answers(ReferralDecision decision, long fingerprint) {
    private static final long NO_VERSION = 0;

    /** @param version that it led to */
    DecisionResult granted(long version, Instant at) {
        DecisionResult result = result(version, at);
        result.setAccepted(true);
        return result;
    }

    /** @param version of the referral; not told to an actor for whom the referral does not exist */
    DecisionResult refused(Refusal refusal, long version, Instant at) {
        boolean hidden = refusal.reason() == Refusal.Reason.UNKNOWN_REFERRAL;
        DecisionResult result = refused(
                named(RefusalReason.class, refusal.reason()), refusal.fields(), hidden ? NO_VERSION : version, at);
        result.setPossibleUntil(refusal.until().orElse(null));
        return result;
    }

    /** @param field at fault; empty if it is not one of them alone */
    DecisionResult malformed(Optional<String> field, Instant at) {
        return refused(RefusalReason.FIELD_INVALID, field.stream().toList(), NO_VERSION, at);
    }

    /** @param first the answer when this id was refused before: the same again, unless something else is asked under it */
    DecisionResult repeated(DecisionResult first) {
        return fingerprint == first.getFingerprint()
                ? first
                : refused(RefusalReason.DECISION_ID_REUSED, List.of(), first.getVersion(), first.getDecidedAt());
    }

    private DecisionResult refused(RefusalReason reason, List<String> fields, long version, Instant at) {
        DecisionResult result = result(version, at);
        result.setAccepted(false);
        result.setRefusal(reason);
        result.setField(fields.isEmpty() ? null : fields.getFirst());
        result.setFields(fields);
        return result;
    }

    private DecisionResult result(long version, Instant at) {
        DecisionResult result = new DecisionResult();
        result.setDecisionId(decision.getDecisionId());
        result.setReferralId(decision.getReferralId());
        result.setVersion(version);
        result.setDecidedAt(at);
        result.setFingerprint(fingerprint);
        result.setFields(List.of());
        return result;
    }
}
