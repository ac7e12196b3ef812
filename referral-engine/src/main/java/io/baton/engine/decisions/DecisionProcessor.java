package io.baton.engine.decisions;

import io.baton.events.ActorKind;
import io.baton.events.DecisionResult;
import io.baton.events.Origin;
import io.baton.events.Referral;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.RefusalReason;
import io.baton.kafka.streams.Alarm;
import io.baton.kafka.streams.PromptCommits;
import io.baton.lifecycle.referral.Applied;
import io.baton.lifecycle.referral.Asked;
import io.baton.lifecycle.referral.Lifecycle;
import io.baton.lifecycle.referral.Refusal;
import io.baton.lifecycle.referral.Verdict;
import io.baton.records.Fingerprint;
import io.baton.records.FromAvro;
import io.baton.records.Outcomes;
import io.baton.records.ToAvro;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Judges the decisions of one partition in their order, by the partition's own clock: the highest append time read from
 * it. What it forwards is events, results and outcomes.
 *
 * <p>The wall clock fires nothing here. It only asks for a tick, and what is due by the tick's append time fires when the
 * tick is read, behind every decision that was appended before it.
 */
public final class DecisionProcessor implements Processor<String, ReferralDecision, String, SpecificRecord> {
    public static final String REFERRALS = "referrals";
    public static final String DEADLINES = "deadlines";
    public static final String REFUSALS = "refusals";

    /** The pause between two ticks, in case the broker's clock is behind the wall clock, and the tick was too early. */
    private static final Duration BETWEEN_TICKS = Duration.ofMillis(10);
    /** A tick that was not read for so long was lost, or stands behind very much: to ask again costs one record. */
    private static final Duration TICK_LOST_AFTER = Duration.ofSeconds(15);
    /** Kafka did not even take it. */
    private static final Duration TICK_REFUSED = Duration.ofSeconds(1);
    /** After a decision more are expected for so long. */
    private static final Duration DECISIONS_COME = Duration.ofSeconds(1);

    private final Ticks ticks;
    private final PromptCommits commits;
    private ProcessorContext<String, SpecificRecord> context;
    private OpenReferrals referrals;
    private DeadlineIndex deadlines;
    private RememberedRefusals refusals;
    private Alarm alarm;
    private Instant lastDecision = Instant.EPOCH;
    /** No tick is asked for before. */
    private Instant quietUntil = Instant.EPOCH;
    /** The number of the tick that was asked for last; another process's are elsewhere. */
    private long asked = ThreadLocalRandom.current().nextLong();

    public DecisionProcessor(Ticks ticks, PromptCommits commits) {
        this.ticks = ticks;
        this.commits = commits;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        deadlines = new DeadlineIndex(context.getStateStore(DEADLINES));
        referrals = new OpenReferrals(context.getStateStore(REFERRALS), deadlines);
        refusals = new RememberedRefusals(context.getStateStore(REFUSALS));
        alarm = new Alarm(context, this::look);
        alarm.setAt(nextLook());
    }

    @Override
    public void process(Record<String, ReferralDecision> record) {
        Instant now = now();
        if (record.value() == null) {
            fireDue(Tick.read(record.key(), record.headers()), now);
        } else {
            answer(record, now);
            commits.promptly(record.timestamp(), context);
            lastDecision = wallClock();
        }
        alarm.setAt(nextLook());
    }

    /** By the wall clock. */
    private Instant nextLook() {
        Instant due = deadlines.notBefore();
        return due.isAfter(quietUntil) ? due : quietUntil;
    }

    private void look() {
        look(Tick.FEW);
    }

    private void look(int most) {
        Instant wallClock = wallClock();
        if (!wallClock.isBefore(quietUntil))
            deadlines.firstDue(wallClock).ifPresent(referralId -> tick(referralId, most, wallClock));
        alarm.setAt(nextLook());
    }

    private void tick(String referralId, int most, Instant wallClock) {
        Tick tick = new Tick(referralId, ++asked, most);
        quietUntil = wallClock.plus(ticks.append(tick) ? TICK_LOST_AFTER : TICK_REFUSED);
    }

    private void fireDue(Tick tick, Instant now) {
        Instant notBefore = deadlines.notBefore();
        List<String> due = deadlines.due(now, tick.most());
        // Any other is one too many: it is not to have a successor.
        if (tick.number() == asked) askForNext(tick, due.size() == tick.most());
        for (String referralId : due) fire(referralId, now);
        deadlines.passed();
        // Many that are late share a commit, for as long as nobody waits for a decision.
        if (!due.isEmpty()) commits.promptly(notBefore.toEpochMilli(), context);
    }

    /** Before what is due is fired: it comes meanwhile. */
    private void askForNext(Tick tick, boolean more) {
        Instant wallClock = wallClock();
        boolean decisionsCome = wallClock.isBefore(lastDecision.plus(DECISIONS_COME));
        quietUntil = more ? Instant.EPOCH : wallClock.plus(BETWEEN_TICKS);
        if (more) look(decisionsCome ? Tick.FEW : tick.twiceAsMany());
    }

    @Override
    public void close() {
        commits.closed(context);
    }

    /** The partition's clock. */
    private Instant now() {
        return Instant.ofEpochMilli(context.currentStreamTimeMs());
    }

    private Instant wallClock() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    private void fire(String referralId, Instant now) {
        Referral before = referrals.find(referralId).orElseThrow();
        List<Lifecycle.Step> steps = Lifecycle.advance(FromAvro.referral(before), now);
        record(Optional.of(before), steps, before.getRfi().getRfiId());
    }

    private void answer(Record<String, ReferralDecision> record, Instant now) {
        ReferralDecision decision = record.value();
        if (!decision.getReferralId().equals(record.key())) {
            refuse(decision, malformed(decision, "referralId", now));
            return;
        }
        Optional<DecisionResult> before = refusals.find(decision, now);
        if (before.isPresent()) {
            result(decision, RememberedRefusals.repeated(before.get(), decision));
            return;
        }
        asked(decision)
                .ifPresentOrElse(
                        asked -> judge(decision, asked, now), () -> refuse(decision, malformed(decision, null, now)));
    }

    /** What the rules can't even be asked, because it says nothing that they know. */
    private static Optional<Asked> asked(ReferralDecision decision) {
        try {
            return Optional.of(FromAvro.asked(decision));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void judge(ReferralDecision decision, Asked asked, Instant now) {
        Optional<Referral> before = referrals.find(decision.getReferralId());
        io.baton.lifecycle.referral.Referral state =
                before.map(FromAvro::referral).orElseGet(io.baton.lifecycle.referral.Referral.Unknown::new);
        Lifecycle.Judgement judgement = Lifecycle.judge(state, asked, now);
        record(before, judgement.steps(), decision.getCorrelationId());
        long version = judgement.steps().isEmpty()
                ? state.version()
                : judgement.steps().getLast().after().version();
        switch (judgement.verdict()) {
            case Verdict.Granted granted -> result(decision, granted(decision, asked, version, now));
            case Verdict.Repeated(Applied first) ->
                result(decision, granted(decision, asked, first.version(), first.at()));
            case Verdict.Refused(Refusal refusal) -> refuse(decision, refused(decision, asked, refusal, version, now));
        }
    }

    /** Events and what they change, in one task and one transaction. */
    private void record(Optional<Referral> before, List<Lifecycle.Step> steps, String correlationId) {
        if (steps.isEmpty()) return;
        Origin origin = origin();
        Referral after = null;
        for (Lifecycle.Step step : steps) {
            ReferralEvent event = ToAvro.event(step, origin, correlationId);
            forward(event.getHeader().getReferralId(), event);
            after = event.getAfter();
        }
        referrals.put(before, after);
        // One outcome of each: what is registered later changes nothing about how it ended.
        if (before.map(Referral::getArchivedAt).isEmpty())
            Outcomes.of(after).ifPresent(outcome -> forward(outcome.getReferralId(), outcome));
    }

    /** What Baton asked itself, nobody waits for. */
    private void result(ReferralDecision decision, DecisionResult result) {
        if (decision.getActor().getKind() != ActorKind.ENGINE) forward(decision.getReferralId(), result);
    }

    private void refuse(ReferralDecision decision, DecisionResult refusal) {
        refusals.remember(refusal, now());
        result(decision, refusal);
    }

    private void forward(String key, SpecificRecord value) {
        context.forward(new Record<>(key, value, context.currentStreamTimeMs()));
    }

    private Origin origin() {
        return context.recordMetadata()
                .map(read -> new Origin(read.topic(), read.partition(), read.offset()))
                .orElseThrow();
    }

    private static DecisionResult granted(ReferralDecision decision, Asked asked, long version, Instant at) {
        return new DecisionResult(
                decision.getDecisionId(), decision.getReferralId(), true, version, null, null, at, asked.fingerprint());
    }

    private static DecisionResult refused(
            ReferralDecision decision, Asked asked, Refusal refusal, long version, Instant at) {
        boolean hidden = refusal.reason() == Refusal.Reason.UNKNOWN_REFERRAL;
        return new DecisionResult(
                decision.getDecisionId(),
                decision.getReferralId(),
                false,
                hidden ? 0L : version,
                RefusalReason.valueOf(refusal.reason().name()),
                refusal.field().orElse(null),
                at,
                asked.fingerprint());
    }

    private static DecisionResult malformed(ReferralDecision decision, String field, Instant at) {
        return new DecisionResult(
                decision.getDecisionId(),
                decision.getReferralId(),
                false,
                0L,
                RefusalReason.FIELD_INVALID,
                field,
                at,
                Fingerprint.of(decision));
    }
}
