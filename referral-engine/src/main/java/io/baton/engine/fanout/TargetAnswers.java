package io.baton.engine.fanout;

import io.baton.events.BusinessProfile;
import io.baton.events.Policy;
import io.baton.events.Receive;
import io.baton.events.ReferralDecision;
import io.baton.events.Rfi;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetResult;
import io.baton.lifecycle.rfi.OutOfReach;
import io.baton.records.TargetRequests;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** What a target answers: a decision for its referral, keyed by it; and its part of the RFI's result, keyed by the RFI. */
final class TargetAnswers {
    private final ProcessorContext<String, SpecificRecord> context;
    private final Supplier<Policy> policy;

    TargetAnswers(ProcessorContext<String, SpecificRecord> context, Supplier<Policy> policy) {
        this.context = context;
        this.policy = policy;
    }

    /** Hands the request to the partner, with the windows in force (L17). */
    void hand(ReferralDecision request, BusinessProfile profile) {
        Rfi met = TargetRequests.met(profile, request.getReceive().getRfi());
        decide(ReferralDecision.newBuilder(request)
                .setReceive(new Receive(met, policy.get()))
                .build());
        answer(
                met,
                answered(met, profile).setReferralId(request.getReferralId()).build());
    }

    /** @param profile null if it is unknown */
    void refuse(ReferralDecision request, BusinessProfile profile, OutOfReach reason) {
        refuse(request, profile, TargetRequests.refusal(reason));
    }

    /** @param profile null if it is unknown */
    void refuse(ReferralDecision request, BusinessProfile profile, TargetRefusal refusal) {
        Rfi rfi = request.getReceive().getRfi();
        answer(rfi, answered(rfi, profile).setRefusal(refusal).build());
    }

    void decide(ReferralDecision decision) {
        context.forward(new Record<>(decision.getReferralId(), decision, context.currentSystemTimeMs()));
    }

    private static TargetResult.Builder answered(Rfi rfi, BusinessProfile profile) {
        return TargetResult.newBuilder()
                .setProfileId(rfi.getProfileId())
                .setLocation(rfi.getLocation())
                .setPartnerId(profile == null ? null : profile.getPartnerId())
                .setPartnerName(profile == null ? null : profile.getPartnerName());
    }

    private void answer(Rfi rfi, TargetResult answered) {
        context.forward(new Record<>(rfi.getRfiId(), answered, context.currentSystemTimeMs()));
    }
}
