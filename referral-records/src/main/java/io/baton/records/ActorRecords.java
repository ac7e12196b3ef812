package io.baton.records;

import static io.baton.records.Named.named;

import io.baton.lifecycle.referral.Actor;
import io.baton.lifecycle.rfi.Rfi;
import java.util.Optional;

/** Who asks for a decision, as the contract has it and as the rules do. */
final class ActorRecords {
    private ActorRecords() {}

    /**
     * @param onlyAsContact their pseudonym, if they may decide only as a contact (L14); null if that does not matter
     * @throws IllegalArgumentException if a partner's actor has no partner, or another one has
     */
    static Actor toRules(io.baton.events.Actor actor, String onlyAsContact) {
        return new Actor(
                named(Actor.Kind.class, actor.getKind()),
                Optional.ofNullable(actor.getPartnerId()),
                actor.getUserId(),
                actor.getRole(),
                Optional.ofNullable(onlyAsContact));
    }

    /** A customer has no user id; the referral knows their pseudonym. */
    static io.baton.events.Actor toRecord(Actor actor, Rfi rfi) {
        boolean customer = actor.kind() == Actor.Kind.CUSTOMER;
        return new io.baton.events.Actor(
                named(io.baton.events.ActorKind.class, actor.kind()),
                actor.partnerId().orElse(null),
                customer ? rfi.customer().subjectId() : actor.userId(),
                actor.role());
    }
}
