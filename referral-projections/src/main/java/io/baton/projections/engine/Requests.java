package io.baton.projections.engine;

import io.baton.events.Actor;
import io.baton.events.ActorKind;
import io.baton.events.Policy;
import io.baton.events.Receive;
import io.baton.events.ReferralDecision;
import io.baton.events.Rfi;
import io.baton.events.Withdraw;
import io.baton.events.topics.ReferralId;

/** What the fan-out asks of a referral. The same request has the same id, so that a repeat does nothing. Pure. */
final class Requests {
    private static final Actor ENGINE = new Actor(ActorKind.ENGINE, null, "baton", "engine");
    /** Filled in where the profile is met: the windows in force at receipt count (L17). */
    private static final Policy NOT_YET = new Policy(0, 0L, 0L, 0L, 0L);

    private Requests() {}

    /** @param request for a target whose profile is still to be met */
    static ReferralDecision receive(Rfi request) {
        String referralId = ReferralId.of(request.getRfiId(), request.getProfileId(), request.getLocation());
        return decision(request.getRfiId(), referralId, "receive")
                .setReceive(new Receive(request, NOT_YET))
                .build();
    }

    static ReferralDecision withdraw(String rfiId, String referralId) {
        return decision(rfiId, referralId, "withdraw")
                .setWithdraw(new Withdraw())
                .build();
    }

    private static ReferralDecision.Builder decision(String rfiId, String referralId, String what) {
        return ReferralDecision.newBuilder()
                .setDecisionId(ReferralId.hash(what, referralId))
                .setReferralId(referralId)
                .setActor(ENGINE)
                .setCorrelationId(rfiId);
    }
}
