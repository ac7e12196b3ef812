package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps each partner's referrals in the order of its lists. A version that is known already changes nothing. */
final class PartnerProjection implements Processor<String, ReferralEvent, Void, Void> {
    /** Row key → referral. */
    static final String ROWS = "partner-rows";
    /** Partner and referral → row key. */
    static final String ROW_OF = "partner-row-of";

    private KeyValueStore<String, Referral> rows;
    private KeyValueStore<String, String> rowOf;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        rows = context.getStateStore(ROWS);
        rowOf = context.getStateStore(ROW_OF);
    }

    @Override
    public void process(Record<String, ReferralEvent> record) {
        Referral after = record.value().getAfter();
        String id = RowKey.byId(after.getRfi().getPartnerId(), after.getReferralId());
        String before = rowOf.get(id);
        if (before != null && rows.get(before).getVersion() >= after.getVersion()) return;
        String now = RowKey.of(after);
        if (before != null && !before.equals(now)) rows.delete(before);
        rows.put(now, after);
        rowOf.put(id, now);
    }
}
