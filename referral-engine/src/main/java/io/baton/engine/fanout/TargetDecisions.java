package io.baton.engine.fanout;

import io.baton.engine.records.OpenReferral;
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
import java.util.List;

/** The fan-out's decisions about a referral. The same request leads to the same id, so that a repeat does nothing. Pure. */
final class TargetDecisions {
    private static final Actor ENGINE = new Actor(ActorKind.ENGINE, null, "baton", "engine");
    /** By the RFI's signed link, or by the site that speaks for them: no identity provider names them. */
    private static final Actor CUSTOMER = new Actor(ActorKind.CUSTOMER, null, "", "customer");

    private TargetDecisions() {}

    /** @param windows in force at receipt (L17) */
    static ReferralDecision receive(String referralId, Rfi rfi, Policy windows) {
        return decision(rfi.getRfiId(), referralId, "receive", ENGINE)
                .setReceive(new Receive(rfi, windows))
                .build();
    }

    /** Only the customer withdraws an RFI (L16). */
    static ReferralDecision withdraw(String rfiId, String referralId) {
        return decision(rfiId, referralId, "withdraw", CUSTOMER)
                .setWithdraw(new Withdraw())
                .build();
    }

    /**
     * @param contacts of the location, as the profile names them now
     * @param hash of them: another change of the same state is another decision
     */
    static ReferralDecision nameContacts(OpenReferral referral, List<Sealed> contacts, long hash) {
        String state = Long.toString(referral.getVersion());
        return ReferralDecision.newBuilder()
                .setDecisionId(Ids.hash("name-contacts", referral.getReferralId(), state, Long.toHexString(hash)))
                .setReferralId(referral.getReferralId())
                .setActor(ENGINE)
                .setCorrelationId(referral.getRfiId())
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
