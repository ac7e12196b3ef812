package io.baton.notifier.intents;

import io.baton.events.Notification;
import io.baton.events.Origin;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiVerdict;
import io.baton.notifier.intents.IntentStores.Half;
import io.baton.notifier.policy.Advice;
import io.baton.notifier.policy.ChoosingAnew;
import io.baton.notifier.policy.NotificationPolicy;
import io.baton.notifier.policy.Standing;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Asks the policy about each thing that is heard, once. The topics may be read in any order: an answer may come before its
 * submission, and an event before its RFI's answer. What was heard before, by version or as a repeat of an RFI, is passed
 * over.
 */
final class IntentProcessor implements Processor<String, Heard, String, Notification> {
    private final ChoosingAnew choosing;
    private ProcessorContext<String, Notification> context;
    private IntentStores stores;
    private Undecided undecided;

    IntentProcessor(ChoosingAnew choosing) {
        this.choosing = choosing;
    }

    @Override
    public void init(ProcessorContext<String, Notification> context) {
        this.context = context;
        stores = new IntentStores(context);
        undecided = new Undecided(context, this::tellWithoutWaiting);
    }

    @Override
    public void process(Record<String, Heard> record) {
        Instant at = Instant.ofEpochMilli(record.timestamp());
        switch (record.value()) {
            case Heard.Submitted(RfiSubmission submission) -> submitted(submission, at);
            case Heard.Answered(RfiResult answer) -> answered(answer, at);
            case Heard.Happened(ReferralEvent event) -> happened(event, at);
        }
    }

    private void submitted(RfiSubmission submission, Instant at) {
        Origin here = here();
        String rfiId = submission.getRfiId();
        Optional<Half> answered = stores.meet(rfiId, here, Half.SUBMISSION);
        Optional<RfiResult> takenIn = stores.answer(rfiId);
        if (submission.getSubmitted() == null) return;
        Notification draft = NotificationPolicy.draft(submission, submission.getSubmitted(), here, at);
        if (answered.isEmpty() && takenIn.isEmpty()) stores.putDraft(rfiId, here, draft);
        takenIn.filter(answer -> answered.filter(Half.FIRST_ANSWER::equals).isPresent())
                .ifPresent(answer -> tellTakenIn(draft, answer, at));
    }

    private void answered(RfiResult answer, Instant at) {
        String rfiId = answer.getRfiId();
        boolean takenIn = answer.getVerdict() == RfiVerdict.TAKEN_IN;
        Optional<RfiResult> before = stores.answer(rfiId);
        boolean first = takenIn && before.isEmpty();
        // One that was passed on is the submission's answer again.
        if (before.map(RfiResult::getOrigin).filter(answer.getOrigin()::equals).isEmpty())
            stores.meet(rfiId, answer.getOrigin(), first ? Half.FIRST_ANSWER : Half.OTHER_ANSWER);
        // A later one has further targets.
        if (takenIn) stores.putAnswer(answer);
        Optional<Notification> draft = stores.takeDraft(rfiId, answer.getOrigin());
        if (first) stores.forgetSubmissions(rfiId);
        draft.filter(told -> first).ifPresent(told -> tellTakenIn(told, answer, at));
        if (takenIn) undecided.of(rfiId).forEach(ended -> tellIfDecided(ended, answer, at));
    }

    private void happened(ReferralEvent event, Instant at) {
        String rfiId = event.getHeader().getRfiId();
        String referralId = event.getHeader().getReferralId();
        if (event.getHeader().getVersion() <= stores.version(rfiId, referralId)) return;
        stores.putStanding(rfiId, referralId, Standing.of(event.getAfter()));
        if (!ChoosingAnew.follows(event)) {
            tell(event, Advice.NONE, at);
            return;
        }
        choosing.advice(event, stores.answer(rfiId))
                .ifPresentOrElse(advice -> tell(event, advice, at), () -> undecided.add(event));
    }

    private void tellIfDecided(ReferralEvent ended, RfiResult answer, Instant at) {
        choosing.advice(ended, Optional.of(answer)).ifPresent(advice -> {
            undecided.remove(ended);
            tell(ended, advice, at);
        });
    }

    private void tellWithoutWaiting(ReferralEvent ended) {
        Advice advice =
                choosing.withoutWaiting(ended, stores.answer(ended.getHeader().getRfiId()));
        tell(ended, advice, Instant.ofEpochMilli(context.currentSystemTimeMs()));
    }

    private void tell(ReferralEvent event, Advice advice, Instant at) {
        NotificationPolicy.of(event, stores.known(event.getHeader().getRfiId()), advice)
                .forEach(notification -> tell(notification, at));
    }

    private void tellTakenIn(Notification draft, RfiResult answer, Instant at) {
        tell(NotificationPolicy.takenIn(draft, answer, stores.known(answer.getRfiId())), at);
    }

    private void tell(Notification notification, Instant at) {
        context.forward(new Record<>(notification.getNotificationId(), notification, at.toEpochMilli()));
    }

    private Origin here() {
        RecordMetadata metadata = context.recordMetadata().orElseThrow();
        return new Origin(metadata.topic(), metadata.partition(), metadata.offset());
    }
}
