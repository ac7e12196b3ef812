package io.baton.benchmarks.flink;

import io.baton.benchmarks.systems.kafka.PlainEvents;
import io.baton.events.DecisionResult;
import io.baton.events.Origin;
import io.baton.events.Referral;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.RefusalReason;
import io.baton.events.Stage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** One referral under its key, and a timer for its deadline. Answers to decisions go to the side. */
final class ReferralFunction extends KeyedProcessFunction<String, ReferralDecision, ReferralEvent> {
    static final OutputTag<DecisionResult> ANSWERS =
            new OutputTag<>("answers", new AvroRecords<>(DecisionResult.class));

    private static final long serialVersionUID = 1L;
    private static final Origin NOWHERE = new Origin("", 0, 0L);

    private transient ValueState<Referral> stored;

    @Override
    public void open(OpenContext context) {
        stored =
                getRuntimeContext().getState(new ValueStateDescriptor<>("referral", new AvroRecords<>(Referral.class)));
    }

    @Override
    public void processElement(ReferralDecision decision, Context context, Collector<ReferralEvent> events)
            throws IOException {
        Instant now = Instant.ofEpochMilli(context.timestamp());
        if (decision.getReceive() == null) {
            expireIfDue(now, events);
            decline(decision, now, context, events);
        } else {
            ReferralEvent received = PlainEvents.received(decision, NOWHERE, now);
            context.timerService().registerProcessingTimeTimer(due(received.getAfter()));
            happened(received, events);
        }
    }

    @Override
    public void onTimer(long now, OnTimerContext context, Collector<ReferralEvent> events) throws IOException {
        expireIfDue(Instant.ofEpochMilli(now), events);
    }

    private void expireIfDue(Instant now, Collector<ReferralEvent> events) throws IOException {
        Referral referral = stored.value();
        if (open(referral) && due(referral) <= now.toEpochMilli())
            happened(PlainEvents.expired(referral, NOWHERE), events);
    }

    private void decline(ReferralDecision decline, Instant now, Context context, Collector<ReferralEvent> events)
            throws IOException {
        Referral referral = stored.value();
        if (open(referral)) {
            context.timerService().deleteProcessingTimeTimer(due(referral));
            happened(PlainEvents.declined(referral, decline, NOWHERE, now), events);
        }
        RefusalReason refusal = referral.getStage() == Stage.EXPIRED ? RefusalReason.ALREADY_EXPIRED : null;
        DecisionResult answer = new DecisionResult(
                decline.getDecisionId(), decline.getReferralId(), refusal == null, 2L, refusal, null, now, 0L, List.of(), null);
        context.output(ANSWERS, answer);
    }

    private static boolean open(Referral referral) {
        return referral.getStage() == Stage.RECEIVED;
    }

    private static long due(Referral referral) {
        return referral.getDeadlines().getFirst().getAt().toEpochMilli();
    }

    private void happened(ReferralEvent event, Collector<ReferralEvent> events) throws IOException {
        stored.update(event.getAfter());
        events.collect(event);
    }
}
