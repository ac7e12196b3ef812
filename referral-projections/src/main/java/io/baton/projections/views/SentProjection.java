package io.baton.projections.views;

import io.baton.events.RfiResult;
import io.baton.kafka.streams.WithStores;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps the RFIs of each list under adjacent keys. A result that comes again, with more targets, has the time and the key of the first. */
final class SentProjection implements Processor<String, RfiResult, Void, Void> {
    /** Key of an entry → an empty value: see {@link SentRfis}. */
    static final String SENT = "sent-rfis";

    private static final String NOTHING = "";

    private KeyValueStore<String, String> sent;

    /** @return a supplier of it, with its store */
    static ProcessorSupplier<String, RfiResult, Void, Void> supplier() {
        return WithStores.of(SentProjection::new, ProjectionStores.SENT_RFIS);
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        sent = context.getStateStore(SENT);
    }

    @Override
    public void process(Record<String, RfiResult> record) {
        sent.put(new SentRfis(record.key()).entry(record.value()), NOTHING);
    }
}
