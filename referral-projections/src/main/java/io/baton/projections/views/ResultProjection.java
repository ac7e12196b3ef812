package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.events.RfiResult;
import io.baton.events.RfiVerdict;
import io.baton.kafka.streams.WithStores;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Stores the result of each RFI that was taken in, and of one for which no partner was found until it is. It forwards the result, as the
 * lists of {@link SentRfis} have it.
 */
final class ResultProjection implements Processor<String, RfiResult, String, RfiResult> {
    static final String RESULTS = "rfi-results-by-id";

    private ProcessorContext<String, RfiResult> context;
    private KeyValueStore<String, RfiResult> results;
    private KeyValueStore<String, Referral> referrals;

    /** @return a supplier of it; also with the RFI's referrals, so that the task with an RFI's result has its referrals */
    static ProcessorSupplier<String, RfiResult, String, RfiResult> supplier() {
        return WithStores.of(ResultProjection::new, ProjectionStores.RFI);
    }

    @Override
    public void init(ProcessorContext<String, RfiResult> context) {
        this.context = context;
        results = context.getStateStore(RESULTS);
        referrals = context.getStateStore(RfiProjection.REFERRALS);
    }

    @Override
    public void process(Record<String, RfiResult> record) {
        RfiResult result = record.value();
        RfiView view = new RfiView(result, RfiProjection.referrals(referrals, record.key()));
        if (view.takenIn()) {
            results.put(record.key(), result);
            SentRfis.with(result).forEach(list -> forward(record, list, SentRfis.placed(result)));
            forward(record, SentRfis.UNPLACED, view.unplaced() ? SentRfis.unplaced(result) : SentRfis.placed(result));
        } else if (result.getVerdict() == RfiVerdict.NO_PARTNER_FITS) {
            results.putIfAbsent(record.key(), result);
            forward(record, SentRfis.UNPLACED, SentRfis.unplaced(result));
        }
    }

    private void forward(Record<String, RfiResult> record, SentRfis list, RfiResult entry) {
        context.forward(record.withKey(list.list()).withValue(entry));
    }
}
