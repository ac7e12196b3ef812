package io.baton.projections.views;

import io.baton.events.UserMark;
import io.baton.kafka.streams.WithStores;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/** Stores each user's marks, and the lists of marked referrals. A repeated mark changes nothing. */
final class MarkProjection implements Processor<String, UserMark, Void, Void> {
    private PartnerState state;

    /** @return a supplier of it, with its stores */
    static ProcessorSupplier<String, UserMark, Void, Void> supplier() {
        return WithStores.of(MarkProjection::new, ProjectionStores.PARTNER);
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        state = new PartnerState(context);
    }

    @Override
    public void process(Record<String, UserMark> record) {
        state.put(record.value());
    }
}
