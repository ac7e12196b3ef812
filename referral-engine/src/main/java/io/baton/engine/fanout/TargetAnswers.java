package io.baton.engine.fanout;

import static io.baton.records.Named.named;

import io.baton.engine.decisions.OwnDecisions;
import io.baton.engine.records.RequestedRfi;
import io.baton.engine.records.TargetRequest;
import io.baton.events.BusinessProfile;
import io.baton.events.Policy;
import io.baton.events.ReferralDecision;
import io.baton.events.Rfi;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetResult;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.rfi.OutOfReach;
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
    void handOver(TargetRequest request, BusinessProfile profile) {
        Rfi received = TargetRequests.received(request, profile);
        decide(OwnDecisions.receive(request.getReferralId(), received, policy.get()));
        answer(
                request,
                result(request, profile).setReferralId(request.getReferralId()).build());
    }

    /** Passes a withdrawal on to the referral. */
    void withdraw(TargetRequest request) {
        decide(OwnDecisions.withdraw(request.getRfiId(), request.getReferralId()));
    }

    /** @param profile null if it is unknown */
    void refuse(TargetRequest request, BusinessProfile profile, OutOfReach reason) {
        refuse(request, profile, named(TargetRefusal.class, reason));
    }

    /** @param profile null if it is unknown */
    void refuse(TargetRequest request, BusinessProfile profile, TargetRefusal refusal) {
        answer(request, result(request, profile).setRefusal(refusal).build());
    }

    private void decide(ReferralDecision decision) {
        context.forward(new Record<>(decision.getReferralId(), decision, context.currentSystemTimeMs()));
    }

    private static TargetResult.Builder result(TargetRequest request, BusinessProfile profile) {
        RequestedRfi rfi = request.getRfi();
        return TargetResult.newBuilder()
                .setProfileId(rfi.getProfileId())
                .setLocation(rfi.getLocation())
                .setPartnerId(profile == null ? null : profile.getPartnerId())
                .setPartnerName(profile == null ? null : Typed.line(profile.getPartnerName()));
    }

    private void answer(TargetRequest request, TargetResult result) {
        context.forward(new Record<>(request.getRfiId(), result, context.currentSystemTimeMs()));
    }
}
