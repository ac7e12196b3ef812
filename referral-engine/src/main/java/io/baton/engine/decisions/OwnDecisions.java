package io.baton.engine.decisions;

import io.baton.events.Actor;
import io.baton.events.ActorKind;
import io.baton.events.NameContacts;
import io.baton.events.Policy;
import io.baton.events.Receive;
import io.baton.events.ReferralDecision;
import io.baton.events.Rfi;
import io.baton.events.Sealed;
import io.baton.events.Withdraw;
import io.baton.events.topics.Ids;
import io.baton.lifecycle.referral.Referral;
import io.baton.records.LocationPeople;
import java.util.List;

/** The engine's own decisions about a referral. The same cause leads to the same id, so that a repeat does nothing. Pure. */
public final class OwnDecisions {
    private static final Actor ENGINE = new Actor(ActorKind.ENGINE, null, "baton", "engine");
    /** By the RFI's signed link, or by the site that speaks for them: no identity provider names them. */
    private static final Actor CUSTOMER = new Actor(ActorKind.CUSTOMER, null, "", "customer");

    private OwnDecisions() {}

    /** @param windows in force at receipt (L17) */
    public static ReferralDecision receive(String referralId, Rfi rfi, Policy windows) {
        return decision(rfi.getRfiId(), referralId, "receive", ENGINE)
                .setReceive(new Receive(rfi, windows))
                .build();
    }

    /** Only the customer withdraws an RFI (L16). */
    public static ReferralDecision withdraw(String rfiId, String referralId) {
        return decision(rfiId, referralId, "withdraw", CUSTOMER)
                .setWithdraw(new Withdraw())
                .build();
    }

    /** @param contacts of the referral's location, as its profile names them now */
    static ReferralDecision nameContacts(Referral.Received referral, List<Sealed> contacts) {
        String version = Long.toString(referral.version());
        String people = Long.toHexString(LocationPeople.hash(contacts));
        return ReferralDecision.newBuilder()
                .setDecisionId(Ids.hash("name-contacts", referral.referralId(), version, people))
                .setReferralId(referral.referralId())
                .setActor(ENGINE)
                .setCorrelationId(referral.rfi().rfiId())
                .setNameContacts(new NameContacts(contacts))
                .build();
    }

    private static ReferralDecision.Builder decision(String rfiId, String referralId, String what, Actor actor) {
        return ReferralDecision.newBuilder()
                .setDecisionId(Ids.hash(what, referralId))
                .setReferralId(referralId)
                .setActor(actor)
                .setCorrelationId(rfiId);
    }
}
