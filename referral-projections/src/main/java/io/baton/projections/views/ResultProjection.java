package io.baton.projections.views;

import io.baton.events.RfiResult;
import io.baton.events.RfiVerdict;
import io.baton.kafka.streams.WithStores;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Stores the result of each RFI that was taken in. */
final class ResultProjection implements Processor<String, RfiResult, Void, Void> {
    static final String RESULTS = "rfi-results-by-id";

    private KeyValueStore<String, RfiResult> results;

    /** @return a supplier of it; also with the RFI's referrals, so that the task with an RFI's result has its referrals */
    static ProcessorSupplier<String, RfiResult, Void, Void> supplier() {
        return WithStores.of(ResultProjection::new, ProjectionStores.RFI_RESULTS, ProjectionStores.RFI_REFERRALS);
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        results = context.getStateStore(RESULTS);
    }

    @Override
    public void process(Record<String, RfiResult> record) {
        if (record.value().getVerdict() == RfiVerdict.TAKEN_IN) results.put(record.key(), record.value());
    }
}
