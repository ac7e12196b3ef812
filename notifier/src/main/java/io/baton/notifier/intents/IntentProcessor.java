package io.baton.notifier.intents;

import io.baton.events.Notification;
import io.baton.events.Origin;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiVerdict;
import io.baton.events.TargetResult;
import io.baton.kafka.streams.WithStores;
import io.baton.notifier.intents.IntentStores.Half;
import io.baton.notifier.policy.Advice;
import io.baton.notifier.policy.AdvicePolicy;
import io.baton.notifier.policy.FurtherTargets;
import io.baton.notifier.policy.NotificationPolicy;
import io.baton.notifier.policy.PartnerSuggestions;
import io.baton.notifier.policy.RfiNotifications;
import io.baton.notifier.policy.Standing;
import io.baton.notifier.policy.Standings;
import io.baton.partners.Offices;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Applies the policy to each record, once. The topics may be read in any order: a result may come before its submission, and
 * an event before its RFI's result. Skips repeats: an event by its version, an RFI by its result.
 */
final class IntentProcessor implements Processor<String, RfiRecord, String, Notification> {
    private final AdvicePolicy advices;
    private final Offices offices;
    private ProcessorContext<String, Notification> context;
    private IntentStores stores;
    private HeldEvents held;

    private IntentProcessor(AdvicePolicy advices, Offices offices) {
        this.advices = advices;
        this.offices = offices;
    }

    /** @return a supplier of it, with its stores */
    static ProcessorSupplier<String, RfiRecord, String, Notification> supplier(
            PartnerSuggestions others, Offices offices) {
        return WithStores.of(() -> new IntentProcessor(new AdvicePolicy(others), offices), IntentStores.ALL);
    }

    @Override
    public void init(ProcessorContext<String, Notification> context) {
        this.context = context;
        stores = new IntentStores(context);
        held = new HeldEvents(context, this::publishWithoutWaiting);
    }

    @Override
    public void process(Record<String, RfiRecord> record) {
        Instant at = Instant.ofEpochMilli(record.timestamp());
        switch (record.value()) {
            case RfiRecord.Submitted(RfiSubmission submission) -> submitted(submission, at);
            case RfiRecord.Answered(RfiResult answer) -> answered(answer, at);
            case RfiRecord.Happened(ReferralEvent event) -> happened(event, at);
        }
    }

    private void submitted(RfiSubmission submission, Instant at) {
        Origin here = here();
        String rfiId = submission.getRfiId();
        Optional<Half> answered = stores.meet(rfiId, here, Half.SUBMISSION);
        Optional<RfiResult> takenIn = stores.answer(rfiId);
        if (submission.getFurther() != null) further(submission, here, at);
        if (submission.getSubmitted() == null) return;
        Notification draft = RfiNotifications.draft(submission, submission.getSubmitted(), here, at);
        if (answered.isEmpty() && takenIn.isEmpty()) stores.putDraft(rfiId, here, draft);
        takenIn.filter(answer -> answered.filter(Half.FIRST_ANSWER::equals).isPresent())
                .ifPresent(answer -> publishAnswered(draft, answer, at));
        if (answered.filter(Half.NOBODY_FITS::equals).isPresent())
            publishThatNobodyFits(draft, nobodyFits(rfiId, here, at), at);
    }

    private void answered(RfiResult answer, Instant at) {
        String rfiId = answer.getRfiId();
        boolean takenIn = answer.getVerdict() == RfiVerdict.TAKEN_IN;
        Optional<RfiResult> before = stores.answer(rfiId);
        boolean first = takenIn && before.isEmpty();
        // The result of an RFI that was passed on has the origin of its first one again.
        if (before.map(RfiResult::getOrigin).filter(answer.getOrigin()::equals).isEmpty())
            stores.meet(rfiId, answer.getOrigin(), half(answer, first));
        // A later result has further targets.
        if (takenIn) stores.putAnswer(answer);
        Optional<Notification> draft = stores.takeDraft(rfiId, answer.getOrigin());
        if (first) stores.forgetSubmissions(rfiId);
        draft.filter(found -> first).ifPresent(found -> publishAnswered(found, answer, at));
        draft.filter(found -> answer.getVerdict() == RfiVerdict.NO_PARTNER_FITS)
                .ifPresent(found -> publishThatNobodyFits(found, answer, at));
        if (takenIn) stores.takeAnswered(rfiId, answer).forEach(chosen -> publishNotReached(chosen, answer, at));
        if (takenIn) held.of(rfiId).forEach(ended -> publishIfAdvised(ended, answer, at));
    }

    /** Their answers may have been read before. */
    private void further(RfiSubmission submission, Origin here, Instant at) {
        String rfiId = submission.getRfiId();
        stores.putFurther(rfiId, here, FurtherTargets.draft(submission, here, at));
        stores.answer(rfiId)
                .ifPresent(answer ->
                        stores.takeAnswered(rfiId, answer).forEach(chosen -> publishNotReached(chosen, answer, at)));
    }

    /** Each target once: it may be chosen again. */
    private void publishNotReached(Notification chosen, RfiResult answer, Instant at) {
        String rfiId = answer.getRfiId();
        List<TargetResult> refused = FurtherTargets.refused(chosen, answer).orElseGet(List::of).stream()
                .filter(target -> !stores.isTold(rfiId, target))
                .toList();
        if (refused.isEmpty()) return;
        refused.forEach(target -> stores.putTold(rfiId, target));
        publish(FurtherTargets.notReached(chosen, refused, known(rfiId), advices.others(chosen, answer)), at);
    }

    private static Half half(RfiResult answer, boolean first) {
        if (first) return Half.FIRST_ANSWER;
        return answer.getVerdict() == RfiVerdict.NO_PARTNER_FITS ? Half.NOBODY_FITS : Half.OTHER_ANSWER;
    }

    /** What the engine publishes then, without what only the engine knows. */
    private static RfiResult nobodyFits(String rfiId, Origin submission, Instant at) {
        return RfiResult.newBuilder()
                .setRfiId(rfiId)
                .setVerdict(RfiVerdict.NO_PARTNER_FITS)
                .setOrigin(submission)
                .setAppendedAt(at)
                .setContentHash(0)
                .build();
    }

    private void happened(ReferralEvent event, Instant at) {
        String rfiId = event.getHeader().getRfiId();
        String referralId = event.getHeader().getReferralId();
        if (event.getHeader().getVersion() <= stores.version(rfiId, referralId)) return;
        stores.putStanding(rfiId, referralId, Standing.of(event.getAfter()));
        if (!AdvicePolicy.appliesTo(event)) {
            publish(event, Advice.NONE, at);
            return;
        }
        advices.advice(event, stores.answer(rfiId))
                .ifPresentOrElse(advice -> publish(event, advice, at), () -> held.add(event));
    }

    private void publishIfAdvised(ReferralEvent ended, RfiResult answer, Instant at) {
        advices.advice(ended, Optional.of(answer)).ifPresent(advice -> {
            held.remove(ended);
            publish(ended, advice, at);
        });
    }

    private void publishWithoutWaiting(ReferralEvent ended) {
        Advice advice =
                advices.withoutWaiting(ended, stores.answer(ended.getHeader().getRfiId()));
        publish(ended, advice, Instant.ofEpochMilli(context.currentSystemTimeMs()));
    }

    private void publish(ReferralEvent event, Advice advice, Instant at) {
        NotificationPolicy.of(event, known(event.getHeader().getRfiId()), advice)
                .forEach(notification -> publish(notification, at));
    }

    private void publishAnswered(Notification draft, RfiResult answer, Instant at) {
        RfiNotifications.of(draft, answer, known(answer.getRfiId()), advices.forNobody(draft, answer))
                .forEach(notification -> publish(notification, at));
    }

    private void publishThatNobodyFits(Notification draft, RfiResult answer, Instant at) {
        String rfiId = answer.getRfiId();
        if (stores.answer(rfiId).isPresent() || stores.isToldThatNobodyFits(rfiId)) return;
        stores.putToldThatNobodyFits(rfiId);
        publishAnswered(draft, answer, at);
    }

    private Standings known(String rfiId) {
        Standings stored = stores.known(rfiId);
        return new Standings(stored.answer(), stored.referrals(), offices);
    }

    private void publish(Notification notification, Instant at) {
        context.forward(new Record<>(notification.getNotificationId(), notification, at.toEpochMilli()));
    }

    private Origin here() {
        RecordMetadata metadata = context.recordMetadata().orElseThrow();
        return new Origin(metadata.topic(), metadata.partition(), metadata.offset());
    }
}
