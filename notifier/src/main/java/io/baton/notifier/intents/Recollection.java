package io.baton.notifier.intents;

import io.baton.events.EventHeader;
import io.baton.events.RfiResult;
import io.baton.events.RfiVerdict;
import io.baton.notifier.policy.Standing;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Keeps what was told before, as {@link IntentProcessor} would have, so that it is passed over when it comes again. */
final class Recollection implements Processor<String, Heard, Void, Void> {
    private IntentStores stores;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        stores = new IntentStores(context);
    }

    @Override
    public void process(Record<String, Heard> record) {
        switch (record.value()) {
            // Of one that was answered nothing is kept.
            case Heard.Submitted submission -> {}
            case Heard.Answered(RfiResult answer) -> {
                if (answer.getVerdict() == RfiVerdict.TAKEN_IN) stores.putAnswer(answer);
            }
            case Heard.Happened happened -> {
                EventHeader header = happened.event().getHeader();
                stores.putStanding(
                        header.getRfiId(),
                        header.getReferralId(),
                        Standing.of(happened.event().getAfter()));
            }
        }
    }
}
