package io.baton.projections.views;

import io.baton.events.RfiResult;
import io.baton.kafka.streams.WithStores;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the RFIs of each list under adjacent keys. A result that comes again, with more targets, has the time and the key of the first; an
 * RFI for which no partner was found may come again at another time, so an index knows the entry of each that is unplaced. By another,
 * people find an RFI by the reference that they name.
 */
final class SentProjection implements Processor<String, RfiResult, Void, Void> {
    /** Key of an entry → an empty value: see {@link SentRfis}. */
    static final String SENT = "sent-rfis";

    private static final String NOTHING = "";
    /** Before the RFI's id: no list has this name. */
    private static final String UNPLACED_ENTRY = "unplaced-entry" + PartnerKeys.SEPARATOR;

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
        SentRfis list = new SentRfis(record.key());
        if (list.equals(SentRfis.UNPLACED)) unplaced(record.value());
        else put(list, record.value());
    }

    private void put(SentRfis list, RfiResult result) {
        sent.put(list.entry(result), NOTHING);
        sent.put(list.referenceEntry(result.getRfiId()), NOTHING);
    }

    private void unplaced(RfiResult result) {
        String index = UNPLACED_ENTRY + result.getRfiId();
        String before = sent.get(index);
        if (before != null) sent.delete(before);
        if (result.getTargets().isEmpty()) {
            put(SentRfis.UNPLACED, result);
            sent.put(index, SentRfis.UNPLACED.entry(result));
        } else if (before != null) {
            sent.delete(index);
            sent.delete(SentRfis.UNPLACED.referenceEntry(result.getRfiId()));
        }
    }
}
