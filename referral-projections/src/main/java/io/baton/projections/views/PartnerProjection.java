package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps each partner's referrals in their lists, and their history. A version that is known already changes nothing. */
final class PartnerProjection implements Processor<String, ReferralEvent, Void, Void> {
    private PartnerState state;
    private KeyValueStore<String, HistoryRow> history;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        state = new PartnerState(context);
        history = context.getStateStore(History.ROWS);
    }

    @Override
    public void process(Record<String, ReferralEvent> record) {
        Referral after = record.value().getAfter();
        String partnerId = after.getRfi().getPartnerId();
        Optional<Referral> before = state.find(partnerId, after.getReferralId());
        if (before.filter(known -> known.getVersion() >= after.getVersion()).isPresent()) return;
        // The history first: whoever sees the version finds what led to it.
        history.put(
                History.key(partnerId, after.getReferralId(), after.getVersion()),
                HistoryRow.of(record.value(), Place.in(record.headers())));
        state.put(before, after);
    }
}
