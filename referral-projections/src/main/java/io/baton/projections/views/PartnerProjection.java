package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Keeps each partner's referrals in their lists. A version that is known already changes nothing. */
final class PartnerProjection implements Processor<String, ReferralEvent, Void, Void> {
    private PartnerState state;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        state = new PartnerState(context);
    }

    @Override
    public void process(Record<String, ReferralEvent> record) {
        Referral after = record.value().getAfter();
        Optional<Referral> before = state.find(after.getRfi().getPartnerId(), after.getReferralId());
        if (before.filter(known -> known.getVersion() >= after.getVersion()).isEmpty()) state.put(before, after);
    }
}
