package io.baton.lifecycle.referral;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * A decision with the actor who asks for it, and with what tells a repeat from another decision.
 *
 * @param decisionId the same for a repeat of the same request
 * @param fingerprint of the decision's content: the same id with another fingerprint is a mistake, not a repeat
 * @param actor who asks
 * @param expectedVersion the referral's version that the asker saw, if it matters to them
 * @param what the decision
 */
public record Asked(String decisionId, long fingerprint, Actor actor, OptionalLong expectedVersion, Decision what) {
    public Asked {
        Objects.requireNonNull(decisionId, "decisionId");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(what, "what");
    }
}
