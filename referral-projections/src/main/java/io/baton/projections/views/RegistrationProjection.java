package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.kafka.streams.WithStores;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps all partners' registrations in their queues, in one task. It stores a repeated version again. */
final class RegistrationProjection implements Processor<String, ReferralEvent, Void, Void> {
    /** One key for all registrations: there are few, and the program reads them together. */
    static final String PROGRAM = "program";
    /** Position in a queue → referral. */
    static final String QUEUES = "registration-queues";
    /** Referral → its position. */
    static final String PLACES = "registration-places";

    private KeyValueStore<String, Referral> queues;
    private KeyValueStore<String, String> places;

    /** @return a supplier of it, with its stores */
    static ProcessorSupplier<String, ReferralEvent, Void, Void> supplier() {
        return WithStores.of(RegistrationProjection::new, ProjectionStores.REGISTRATIONS);
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        queues = context.getStateStore(QUEUES);
        places = context.getStateStore(PLACES);
    }

    @Override
    public void process(Record<String, ReferralEvent> record) {
        Referral after = record.value().getAfter();
        String before = places.get(after.getReferralId());
        Referral known = before == null ? null : queues.get(before);
        if (known != null && known.getVersion() > after.getVersion()) return;
        if (after.getRegistration() == null) {
            // A correction may have taken it away: only a won deal is registered.
            if (before != null) queues.delete(before);
            places.delete(after.getReferralId());
            return;
        }
        String now = RegistrationKey.of(after);
        // The new position first: a concurrent reader finds the registration at one position or at both, never at none.
        queues.put(now, after);
        places.put(after.getReferralId(), now);
        if (before != null && !before.equals(now)) queues.delete(before);
    }
}
