package io.baton.notifier.intents;

import io.baton.events.EventHeader;
import io.baton.events.RfiResult;
import io.baton.events.RfiVerdict;
import io.baton.kafka.streams.WithStores;
import io.baton.notifier.policy.Standing;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/** Fills the stores as {@link IntentProcessor} does, and publishes nothing: its records count as read when they come again. */
final class ReplayProcessor implements Processor<String, RfiRecord, Void, Void> {
    private IntentStores stores;

    private ReplayProcessor() {}

    /** @return a supplier of it, with the stores that it fills */
    static ProcessorSupplier<String, RfiRecord, Void, Void> supplier() {
        return WithStores.of(ReplayProcessor::new, IntentStores.ALL);
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        stores = new IntentStores(context);
    }

    @Override
    public void process(Record<String, RfiRecord> record) {
        switch (record.value()) {
            // The stores keep nothing of a submission that has its result.
            case RfiRecord.Submitted submission -> {}
            case RfiRecord.Answered(RfiResult answer) -> {
                if (answer.getVerdict() == RfiVerdict.TAKEN_IN) stores.putAnswer(answer);
                if (answer.getVerdict() == RfiVerdict.NO_PARTNER_FITS) stores.putToldThatNobodyFits(answer.getRfiId());
            }
            case RfiRecord.Happened happened -> {
                EventHeader header = happened.event().getHeader();
                stores.putStanding(
                        header.getRfiId(),
                        header.getReferralId(),
                        Standing.of(happened.event().getAfter()));
            }
        }
    }
}
