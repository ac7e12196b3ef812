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

/** What the fan-out asks of a referral. The same request has the same id, so that a repeat does nothing. Pure. */
final class Requests {
    private static final Actor ENGINE = new Actor(ActorKind.ENGINE, null, "baton", "engine");
    /** By the RFI's signed link, or by the site that speaks for them: no identity provider names them. */
    private static final Actor CUSTOMER = new Actor(ActorKind.CUSTOMER, null, "", "customer");
    /** Filled in where the profile is met: the windows in force at receipt count (L17). */
    private static final Policy NOT_YET = new Policy(0, 0L, 0L, 0L, 0L);

    private Requests() {}

    /** @param request for a target whose profile is still to be met */
    static ReferralDecision receive(Rfi request) {
        String referralId = Ids.referral(request.getRfiId(), request.getProfileId(), request.getLocation());
        return decision(request.getRfiId(), referralId, "receive", ENGINE)
                .setReceive(new Receive(request, NOT_YET))
                .build();
    }

    /** Only the customer takes an RFI back (L16). */
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

    private static ReferralDecision.Builder decision(String rfiId, String referralId, String what, Actor asker) {
        return ReferralDecision.newBuilder()
                .setDecisionId(Ids.hash(what, referralId))
                .setReferralId(referralId)
                .setActor(asker)
                .setCorrelationId(rfiId);
    }
}
