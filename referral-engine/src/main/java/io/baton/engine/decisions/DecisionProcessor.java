package io.baton.engine.decisions;

import io.baton.events.ActorKind;
import io.baton.events.DealOutcome;
import io.baton.events.DecisionResult;
import io.baton.events.Origin;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.kafka.streams.PromptCommits;
import io.baton.kafka.streams.WithStores;
import io.baton.lifecycle.referral.Applied;
import io.baton.lifecycle.referral.Asked;
import io.baton.lifecycle.referral.Change;
import io.baton.lifecycle.referral.Lifecycle;
import io.baton.lifecycle.referral.Referral;
import io.baton.lifecycle.referral.Refusal;
import io.baton.lifecycle.referral.Verdict;
import io.baton.records.DecisionRecords;
import io.baton.records.EventRecords;
import io.baton.records.Fingerprint;
import io.baton.records.OutcomeRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Judges the decisions of one partition in their order, by the partition's own clock: the highest append time read from
 * it. What it forwards is events, results and outcomes, and decisions of the
 * engine's own.
 *
 * <p>The wall clock fires nothing here. It only requests a tick ({@link TickSchedule}), and what is due by the tick's append
 * time fires when the tick is read, behind every decision that was appended before it.
 */
public final class DecisionProcessor implements Processor<String, ReferralDecision, String, SpecificRecord> {
    private final Ticks ticks;
    private final Verdicts verdicts;
    private final PromptCommits commits;
    private ProcessorContext<String, SpecificRecord> context;
    private StoredReferrals referrals;
    private DeadlineIndex deadlines;
    private RememberedRefusals refusals;
    private TickSchedule schedule;
    private ContactsFollow contacts;

    private DecisionProcessor(Ticks ticks, Verdicts verdicts, PromptCommits commits) {
        this.ticks = ticks;
        this.verdicts = verdicts;
        this.commits = commits;
    }

    /** @return a supplier of it, with its stores */
    public static ProcessorSupplier<String, ReferralDecision, String, SpecificRecord> supplier(
            Ticks ticks, Verdicts verdicts, PromptCommits commits) {
        return WithStores.of(
                () -> new DecisionProcessor(ticks, verdicts, commits),
                DecisionStores.REFERRALS,
                DecisionStores.DEADLINES,
                DecisionStores.OPEN,
                DecisionStores.REFUSALS);
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        deadlines = new DeadlineIndex(context.getStateStore(DecisionStores.DEADLINES.name()));
        referrals = new StoredReferrals(
                context.getStateStore(DecisionStores.REFERRALS.name()),
                deadlines,
                context.getStateStore(DecisionStores.OPEN.name()));
        refusals = new RememberedRefusals(context.getStateStore(DecisionStores.REFUSALS.name()));
        schedule = new TickSchedule(ticks, deadlines, context);
        contacts = new ContactsFollow(referrals, decision -> forward(decision.getReferralId(), decision));
    }

    @Override
    public void process(Record<String, ReferralDecision> record) {
        Instant now = Instant.ofEpochMilli(context.currentStreamTimeMs());
        if (record.value() == null) {
            instructed(record, now);
        } else {
            answer(record, now);
            commits.batched(record.timestamp(), context);
            schedule.decided();
        }
        schedule.setAlarm();
    }

    private void instructed(Record<String, ReferralDecision> record, Instant now) {
        NamedContacts.read(record.headers())
                .ifPresentOrElse(
                        named -> {
                            contacts.follow(named);
                            commits.promptly(record.timestamp(), context);
                        },
                        () -> fireDue(Tick.read(record.key(), record.headers()), now));
    }

    private void fireDue(Tick tick, Instant now) {
        Instant notBefore = deadlines.notBefore();
        List<String> due = deadlines.due(now, tick.most());
        schedule.read(tick, due.size());
        for (String referralId : due) fire(referralId, now);
        deadlines.passed();
        // Many that are late share a commit, for as long as nobody waits for a decision.
        if (!due.isEmpty()) commits.promptly(notBefore.toEpochMilli(), context);
    }

    private void fire(String referralId, Instant now) {
        Referral.Known before = referrals.find(referralId).orElseThrow();
        if (before instanceof Referral.Archived ended) {
            referrals.settle(ended);
            return;
        }
        List<Lifecycle.Step> steps = Lifecycle.advance(before, now);
        if (steps.isEmpty()) return;
        record(Optional.of(before), steps, steps.getLast().after().rfi().rfiId());
        Instant wallClock = Instant.ofEpochMilli(context.currentSystemTimeMs());
        steps.forEach(step -> ticks.fired(Duration.between(step.event().occurredAt(), wallClock)));
    }

    private void answer(Record<String, ReferralDecision> record, Instant now) {
        ReferralDecision decision = record.value();
        Answers answers = new Answers(decision, Fingerprint.of(decision));
        if (!decision.getReferralId().equals(record.key())) {
            refuse(decision, answers.malformed(Optional.of("referralId"), now), now);
            return;
        }
        Optional<DecisionResult> before = refusals.find(decision, now);
        if (before.isPresent()) {
            result(decision, answers.repeated(before.get()));
            return;
        }
        asked(answers)
                .ifPresentOrElse(
                        asked -> judge(answers, asked, now),
                        () -> refuse(decision, answers.malformed(Optional.empty(), now), now));
    }

    /** Empty if the record is malformed: there is no decision to judge. */
    private static Optional<Asked> asked(Answers answers) {
        try {
            return Optional.of(DecisionRecords.asked(answers.decision(), answers.fingerprint()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void judge(Answers answers, Asked asked, Instant now) {
        ReferralDecision decision = answers.decision();
        Optional<Referral.Known> before = referrals.find(decision.getReferralId());
        Referral state = before.<Referral>map(known -> known).orElseGet(Referral.Unknown::new);
        Lifecycle.Judgement judgement = Lifecycle.judge(state, asked, now);
        record(before, judgement.steps(), decision.getCorrelationId());
        long version = judgement.steps().isEmpty()
                ? state.version()
                : judgement.steps().getLast().after().version();
        switch (judgement.verdict()) {
            case Verdict.Granted _, Verdict.Unchanged _ -> result(decision, answers.granted(version, now));
            case Verdict.Repeated(Applied first) -> result(decision, answers.granted(first.version(), first.at()));
            case Verdict.Refused(Refusal refusal) -> refuse(decision, answers.refused(refusal, version, now), now);
        }
    }

    /** Events and what they change, in one task and one transaction; all of it is worked out before the first is forwarded. */
    private void record(Optional<Referral.Known> before, List<Lifecycle.Step> steps, String correlationId) {
        if (steps.isEmpty()) return;
        Origin origin = origin();
        List<ReferralEvent> events = steps.stream()
                .map(step -> EventRecords.toRecord(step, origin, correlationId))
                .toList();
        Referral.Full after = steps.getLast().after();
        Optional<DealOutcome> outcome = outcome(before, steps.getLast());
        events.forEach(event -> forward(event.getHeader().getReferralId(), event));
        referrals.put(before, after);
        outcome.ifPresent(ended -> forward(after.referralId(), ended));
    }

    /** One outcome of each, and of each correction: what is registered later changes nothing about how it ended. */
    private static Optional<DealOutcome> outcome(Optional<Referral.Known> before, Lifecycle.Step last) {
        boolean endedBefore = before.filter(Referral.Closed.class::isInstance).isPresent();
        boolean says = !endedBefore || last.event().change() instanceof Change.Corrected;
        return last.after() instanceof Referral.Archived archived && says
                ? Optional.of(OutcomeRecords.toRecord(archived))
                : Optional.empty();
    }

    private void refuse(ReferralDecision decision, DecisionResult refusal, Instant now) {
        refusals.remember(refusal, now);
        result(decision, refusal);
    }

    /** Publishes and tells the result, except for the engine's own decisions. Told last: nothing that could fail follows. */
    private void result(ReferralDecision decision, DecisionResult result) {
        if (decision.getActor().getKind() == ActorKind.ENGINE) return;
        forward(decision.getReferralId(), result);
        verdicts.tell(result);
    }

    private void forward(String key, SpecificRecord value) {
        context.forward(new Record<>(key, value, context.currentStreamTimeMs()));
    }

    private Origin origin() {
        return context.recordMetadata()
                .map(read -> new Origin(read.topic(), read.partition(), read.offset()))
                .orElseThrow();
    }

    @Override
    public void close() {
        commits.closed(context);
    }
}
