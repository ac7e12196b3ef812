package io.baton.lifecycle.referral;

import java.util.Optional;

/**
 * Why a decision was refused. A value, never an exception.
 *
 * @param reason the reason
 * @param field the decision's field that is at fault, as a path; only for the {@code FIELD_} reasons
 */
public record Refusal(Reason reason, Optional<String> field) {
    /** Reasons that a client can act on; the names are part of the public contract. */
    public enum Reason {
        /** No such referral, or none for this asker: the two are not told apart (L14). */
        UNKNOWN_REFERRAL,
        /** The actor is on the wrong side for this decision. */
        NOT_ALLOWED,
        /** The referral has moved on since the asker looked. */
        VERSION_CONFLICT,
        /** The same decision id came before, with other content. */
        DECISION_ID_REUSED,
        ALREADY_RECEIVED,
        ALREADY_ACCEPTED,
        /** Won and Lost need an accepted referral. */
        NOT_YET_ACCEPTED,
        /** The engagement has no such contact. */
        UNKNOWN_CONTACT,
        ALREADY_WON,
        ALREADY_LOST,
        ALREADY_DECLINED,
        ALREADY_EXPIRED,
        ALREADY_WITHDRAWN,
        /** Only a won deal is registered. */
        NOT_YET_WON,
        /** None of the solutions sold is eligible, or the registration is closed. */
        NO_OPEN_REGISTRATION,
        /** It is with the program: the partner cannot change it. */
        REGISTRATION_IN_REVIEW,
        /** It is with the partner: the program cannot decide on it. */
        REGISTRATION_NOT_IN_REVIEW,
        FIELD_REQUIRED,
        FIELD_INVALID,
        /** The field was not sent back, so it is not changed any more. */
        FIELD_NOT_OPEN
    }

    static Refusal of(Reason reason) {
        return new Refusal(reason, Optional.empty());
    }

    static Refusal required(String field) {
        return new Refusal(Reason.FIELD_REQUIRED, Optional.of(field));
    }

    static Refusal invalid(String field) {
        return new Refusal(Reason.FIELD_INVALID, Optional.of(field));
    }
}
