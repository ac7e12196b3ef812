package io.baton.projections.views;

import io.baton.events.RfiResult;
import io.baton.events.RfiVerdict;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps what each RFI that was taken in led to. */
final class ResultProjection implements Processor<String, RfiResult, Void, Void> {
    static final String RESULTS = "rfi-results-by-id";

    private KeyValueStore<String, RfiResult> results;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        results = context.getStateStore(RESULTS);
    }

    @Override
    public void process(Record<String, RfiResult> record) {
        if (record.value().getVerdict() == RfiVerdict.TAKEN_IN) results.put(record.key(), record.value());
    }
}
