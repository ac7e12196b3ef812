package io.baton.benchmarks.systems.kafka;

import io.baton.events.DecisionResult;
import io.baton.events.Origin;
import io.baton.events.Referral;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.RefusalReason;
import io.baton.events.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Every second, all referrals are looked at, and those that are due expire. */
final class ScanAllProcessor implements Processor<String, ReferralDecision, String, SpecificRecord> {
    static final String REFERRALS = "referrals";

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Origin NOWHERE = new Origin("", 0, 0L);

    private ProcessorContext<String, SpecificRecord> context;
    private KeyValueStore<String, Referral> referrals;

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        referrals = context.getStateStore(REFERRALS);
        context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, now -> expireDue(Instant.ofEpochMilli(now)));
    }

    private void expireDue(Instant now) {
        try (KeyValueIterator<String, Referral> all = referrals.all()) {
            while (all.hasNext()) {
                KeyValue<String, Referral> entry = all.next();
                if (due(entry.value, now)) happened(PlainEvents.expired(entry.value, NOWHERE));
            }
        }
    }

    private static boolean due(Referral referral, Instant now) {
        return referral.getStage() == Stage.RECEIVED
                && !referral.getDeadlines().getFirst().getAt().isAfter(now);
    }

    @Override
    public void process(Record<String, ReferralDecision> record) {
        Instant now = Instant.ofEpochMilli(record.timestamp());
        ReferralDecision decision = record.value();
        if (decision.getReceive() == null) decline(decision, now);
        else happened(PlainEvents.received(decision, NOWHERE, now));
    }

    private void decline(ReferralDecision decline, Instant now) {
        Referral referral = referrals.get(decline.getReferralId());
        if (referral.getStage() == Stage.RECEIVED) {
            happened(PlainEvents.declined(referral, decline, NOWHERE, now));
            answer(decline, now, null);
        } else {
            answer(decline, now, referral.getStage() == Stage.DECLINED ? null : RefusalReason.ALREADY_EXPIRED);
        }
    }

    private void answer(ReferralDecision decline, Instant now, RefusalReason refusal) {
        DecisionResult result = new DecisionResult(
                decline.getDecisionId(),
                decline.getReferralId(),
                refusal == null,
                2L,
                refusal,
                null,
                now,
                0L,
                List.of(),
                null);
        context.forward(new Record<>(decline.getReferralId(), result, now.toEpochMilli()));
    }

    private void happened(ReferralEvent event) {
        referrals.put(event.getAfter().getReferralId(), event.getAfter());
        long at = event.getHeader().getOccurredAt().toEpochMilli();
        context.forward(new Record<>(event.getAfter().getReferralId(), event, at));
    }
}
