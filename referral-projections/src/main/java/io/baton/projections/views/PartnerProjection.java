package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.kafka.streams.WithStores;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps each partner's referrals in their lists, their history, its figures, the program's funnel, and the index of duplicates. A version that comes again is kept again: after a crash
 * one store may know it while another has lost it.
 */
final class PartnerProjection implements Processor<String, ReferralEvent, Void, Void> {
    private final Consumer<Duration> shown;
    private ProcessorContext<Void, Void> context;
    private PartnerState state;
    private ProgramState program;
    private KeyValueStore<String, HistoryRow> history;
    private FiguresProjection figures;
    private FunnelProjection funnel;
    private DuplicateIndex duplicates;

    private PartnerProjection(Consumer<Duration> shown) {
        this.shown = shown;
    }

    /**
     * @param shown told of each event how long after it the views had it
     * @return a supplier of it, with its stores
     */
    static ProcessorSupplier<String, ReferralEvent, Void, Void> supplier(Consumer<Duration> shown) {
        return WithStores.of(() -> new PartnerProjection(shown), ProjectionStores.PARTNER);
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.context = context;
        state = new PartnerState(context);
        program = new ProgramState(context);
        history = context.getStateStore(History.ROWS);
        figures = new FiguresProjection(context);
        funnel = new FunnelProjection(context);
        duplicates = new DuplicateIndex(context);
    }

    @Override
    public void process(Record<String, ReferralEvent> record) {
        project(record);
        shown.accept(Duration.ofMillis(context.currentSystemTimeMs() - record.timestamp()));
    }

    private void project(Record<String, ReferralEvent> record) {
        Referral after = record.value().getAfter();
        String partnerId = after.getRfi().getPartnerId();
        Optional<Referral> before = state.find(partnerId, after.getReferralId());
        RecordOffset offset = RecordOffset.in(record.headers());
        // The history first: a reader that sees the new version finds the event that led to it.
        history.putIfAbsent(
                History.key(partnerId, after.getReferralId(), after.getVersion()),
                HistoryRow.of(record.value(), offset));
        figures.count(record.value(), offset);
        funnel.count(record.value(), offset);
        long known = before.map(Referral::getVersion).orElse(0L);
        if (known <= after.getVersion()) keep(record.value(), before.filter(_ -> known < after.getVersion()));
        // After the referral, which its readers look up.
        program.audit(record.value());
    }

    private void keep(ReferralEvent event, Optional<Referral> replaced) {
        Referral after = event.getAfter();
        Instant changedAt = event.getHeader().getOccurredAt();
        program.put(replaced, after, changedAt, () -> state.put(replaced, after));
        // After the state, from which it takes what is to be forgotten.
        duplicates.put(replaced, after, state);
    }
}
