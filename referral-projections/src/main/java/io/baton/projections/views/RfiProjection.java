package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.kafka.streams.WithStores;
import io.baton.lifecycle.Stage;
import io.baton.lifecycle.rfi.Unplaced;
import io.baton.records.Named;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Stores the referrals of each RFI under adjacent keys. A known version changes nothing. It forwards an RFI that nobody has any more, as
 * {@link SentRfis#UNPLACED} lists it.
 */
final class RfiProjection implements Processor<String, ReferralEvent, String, RfiResult> {
    /** RFI and referral → referral. */
    static final String REFERRALS = "rfi-referrals";

    private static final char SEPARATOR = '\0';

    private ProcessorContext<String, RfiResult> context;
    private KeyValueStore<String, Referral> referrals;
    private KeyValueStore<String, RfiResult> results;

    /** @return a supplier of it, with its stores */
    static ProcessorSupplier<String, ReferralEvent, String, RfiResult> supplier() {
        return WithStores.of(RfiProjection::new, ProjectionStores.RFI);
    }

    @Override
    public void init(ProcessorContext<String, RfiResult> context) {
        this.context = context;
        referrals = context.getStateStore(REFERRALS);
        results = context.getStateStore(ResultProjection.RESULTS);
    }

    @Override
    public void process(Record<String, ReferralEvent> record) {
        Referral after = record.value().getAfter();
        String key = first(record.key()) + after.getReferralId();
        Referral before = referrals.get(key);
        if (before == null || before.getVersion() < after.getVersion()) referrals.put(key, after);
        // Also at what comes again: it may not have been forwarded.
        if (Named.known(Stage.class, after.getStage()).filter(Unplaced::settles).isEmpty()) look(record);
    }

    /** Before its result is here, it stands in no list; the result looks for itself. */
    private void look(Record<String, ReferralEvent> record) {
        RfiResult result = results.get(record.key());
        if (result == null) return;
        if (new RfiView(result, referrals(referrals, record.key())).unplaced())
            context.forward(record.withKey(SentRfis.UNPLACED.list()).withValue(SentRfis.unplaced(result)));
    }

    /** @return the referrals of an RFI, in their present state */
    static List<Referral> referrals(ReadOnlyKeyValueStore<String, Referral> store, String rfiId) {
        List<Referral> referrals = new ArrayList<>();
        try (KeyValueIterator<String, Referral> rows = store.range(first(rfiId), end(rfiId))) {
            while (rows.hasNext()) referrals.add(rows.next().value);
        }
        return referrals;
    }

    /** @return the key before an RFI's first referral */
    private static String first(String rfiId) {
        return rfiId + SEPARATOR;
    }

    /** @return the key behind its last */
    private static String end(String rfiId) {
        return rfiId + (char) (SEPARATOR + 1);
    }
}
