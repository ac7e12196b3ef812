package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.kafka.streams.WithStores;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Stores the referrals of each RFI under adjacent keys. A known version changes nothing. */
final class RfiProjection implements Processor<String, ReferralEvent, Void, Void> {
    /** RFI and referral → referral. */
    static final String REFERRALS = "rfi-referrals";

    private static final char SEPARATOR = '\0';

    private KeyValueStore<String, Referral> referrals;

    /** @return a supplier of it, with its stores */
    static ProcessorSupplier<String, ReferralEvent, Void, Void> supplier() {
        return WithStores.of(RfiProjection::new, ProjectionStores.RFI_REFERRALS);
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        referrals = context.getStateStore(REFERRALS);
    }

    @Override
    public void process(Record<String, ReferralEvent> record) {
        Referral after = record.value().getAfter();
        String key = first(record.key()) + after.getReferralId();
        Referral before = referrals.get(key);
        if (before == null || before.getVersion() < after.getVersion()) referrals.put(key, after);
    }

    /** @return the key before an RFI's first referral */
    static String first(String rfiId) {
        return rfiId + SEPARATOR;
    }

    /** @return the key behind its last */
    static String end(String rfiId) {
        return rfiId + (char) (SEPARATOR + 1);
    }
}
