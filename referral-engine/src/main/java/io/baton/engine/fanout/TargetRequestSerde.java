package io.baton.engine.fanout;

import io.baton.engine.records.TargetRequest;
import io.baton.events.ReferralDecision;
import io.baton.events.Rfi;
import io.baton.kafka.serde.SingleObjectSerde;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Requests on their way to a profile, and those that wait for one. Earlier versions sent and stored them as decisions with gaps (no
 * partner, no windows); such requests may still travel or wait when an engine of this version starts.
 */
public final class TargetRequestSerde implements Serde<TargetRequest> {
    private final SingleObjectSerde<TargetRequest> requests = new SingleObjectSerde<>(TargetRequest.class);
    private final SingleObjectSerde<ReferralDecision> decisions = new SingleObjectSerde<>(ReferralDecision.class);

    @Override
    public Serializer<TargetRequest> serializer() {
        return requests.serializer();
    }

    @Override
    public Deserializer<TargetRequest> deserializer() {
        return (topic, bytes) -> bytes == null ? null : decode(bytes);
    }

    private TargetRequest decode(byte[] bytes) {
        return decisions.wrote(bytes) ? withoutGaps(decisions.decode(bytes)) : requests.decode(bytes);
    }

    private static TargetRequest withoutGaps(ReferralDecision decision) {
        if (decision.getReceive() == null)
            return TargetRequests.withdrawal(decision.getCorrelationId(), decision.getReferralId());
        Rfi rfi = decision.getReceive().getRfi();
        return TargetRequests.instead(rfi, rfi.getProfileId(), rfi.getLocation());
    }
}
