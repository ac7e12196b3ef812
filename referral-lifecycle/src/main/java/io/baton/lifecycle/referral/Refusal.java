package io.baton.lifecycle.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a decision was refused. A value, never an exception.
 *
 * @param reason the reason
 * @param fields the paths of the decision's fields that are wrong; only for the {@code FIELD_} reasons
 * @param until until when it would not have been refused; only for {@link Reason#CORRECTION_WINDOW_OVER}, and not if that is not known any more
 */
public record Refusal(Reason reason, List<String> fields, Optional<Instant> until) {
    public Refusal {
        fields = List.copyOf(fields);
    }

    Refusal(Reason reason, List<String> fields) {
        this(reason, fields, Optional.empty());
    }

    Refusal(Reason reason, Optional<String> field) {
        this(reason, field.stream().toList());
    }

    /** Reasons that a client can act on; the names are part of the public contract. */
    public enum Reason {
        /** There is no such referral, or the actor may not see it: the answer does not say which (L14). */
        UNKNOWN_REFERRAL,
        /** Another side takes this decision. */
        NOT_ALLOWED,
        /** The referral has changed since the version that the actor saw. */
        VERSION_CONFLICT,
        /** An earlier decision had the same id and other content. */
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
        ALREADY_CANCELLED,
        /** Only a won deal is registered. */
        NOT_YET_WON,
        /** None of the solutions sold is eligible, or the registration is closed. */
        NO_OPEN_REGISTRATION,
        /** Only how a deal ended can be corrected, and it has not ended. */
        NOT_YET_ENDED,
        /** The deal ended longer ago than the program corrects it, or the program corrects none. */
        CORRECTION_WINDOW_OVER,
        /** The program has approved the deal's registration, which the correction would make void. */
        REGISTRATION_APPROVED,
        /** The program is reviewing it, so the partner cannot change it. */
        REGISTRATION_IN_REVIEW,
        /** The partner has not filed it, so the program cannot decide on it. */
        REGISTRATION_NOT_IN_REVIEW,
        FIELD_REQUIRED,
        FIELD_INVALID,
        /** The program did not send this field back, so the partner cannot change it. */
        FIELD_NOT_OPEN
    }

    /** @return the first of the fields that are wrong; empty if it is none of them */
    public Optional<String> field() {
        return fields.stream().findFirst();
    }

    static Refusal of(Reason reason) {
        return new Refusal(reason, List.of());
    }

    static Refusal tooLate(Instant until) {
        return new Refusal(Reason.CORRECTION_WINDOW_OVER, List.of(), Optional.of(until));
    }

    /** @return the refusal that names all that is missing at once; empty if nothing is */
    static Optional<Refusal> missing(Stream<String> fields) {
        return Optional.of(fields.toList())
                .filter(missing -> !missing.isEmpty())
                .map(missing -> new Refusal(Reason.FIELD_REQUIRED, missing));
    }

    static Refusal required(String field) {
        return new Refusal(Reason.FIELD_REQUIRED, Optional.of(field));
    }

    static Refusal invalid(String field) {
        return new Refusal(Reason.FIELD_INVALID, Optional.of(field));
    }
}
