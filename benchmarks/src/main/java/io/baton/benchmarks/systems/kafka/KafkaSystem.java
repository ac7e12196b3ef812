package io.baton.benchmarks.systems.kafka;

import static io.baton.events.topics.Topics.REFERRAL_DECISIONS;
import static io.baton.events.topics.Topics.RFI_SUBMISSIONS;

import io.baton.benchmarks.process.Waiting;
import io.baton.benchmarks.systems.Charge;
import io.baton.benchmarks.systems.Conditions;
import io.baton.benchmarks.systems.Description;
import io.baton.benchmarks.systems.Payload;
import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.Sightings;
import io.baton.benchmarks.systems.Sightings.Answer;
import io.baton.benchmarks.systems.Sightings.Ending;
import io.baton.benchmarks.systems.SystemUnderTest;
import io.baton.events.DecisionResult;
import io.baton.events.EventHeader;
import io.baton.events.ReferralDecision;
import io.baton.events.RefusalReason;
import io.baton.events.topics.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.utils.internals.AppInfoParser;

/** A program that reads Baton's inputs and writes its events and results. */
public final class KafkaSystem implements SystemUnderTest {
    private static final String DURABILITY = "acks=all, one broker, page cache";
    /** Without any progress, nothing more is to be expected. */
    private static final Duration PRELOAD_PATIENCE = Duration.ofHours(1);

    private final KafkaProgram program;
    private final Arrivals arrivals = new Arrivals();
    private Sightings sightings;
    private Optional<Running> running = Optional.empty();

    private record Running(Outbox prompt, Outbox batches, CommittedOutput output) implements AutoCloseable {
        @Override
        public void close() {
            output.close();
            batches.close();
            prompt.close();
        }
    }

    /** @param program the system's to close */
    public KafkaSystem(KafkaProgram program) {
        this.program = program;
    }

    @Override
    public Description description() {
        return new Description(program.name(), "Kafka " + AppInfoParser.getVersion(), DURABILITY);
    }

    @Override
    public void start(Conditions conditions, Sightings heard) {
        start(conditions, heard, () -> {
            program.launch();
            program.start();
        });
    }

    /** Starts it in another way, for it to crash. */
    public void start(Conditions conditions, Sightings heard, Crashes crashes) {
        start(conditions, heard, () -> crashes.begin(program));
    }

    private void start(Conditions conditions, Sightings heard, Runnable launch) {
        sightings = heard;
        program.install(conditions);
        running = Optional.of(new Running(
                Outbox.prompt(program.connection(), program.serdes()),
                Outbox.inBatches(program.connection(), program.serdes()),
                new CommittedOutput(program.connection(), this::happened, this::answered)));
        running().output().start();
        launch.run();
    }

    private Running running() {
        return running.orElseThrow(() -> new IllegalStateException(program.name() + " was not started"));
    }

    @Override
    public void preload(Preload preload) {
        int wanted = arrivals.count() + preload.count();
        for (int request = preload.first(); request < preload.end(); request++) {
            Duration window = Duration.between(Instant.now(), preload.due(request));
            ask(running().batches(), Records.receive(request, window));
        }
        running().batches().flush();
        Waiting.until(() -> arrivals.count() >= wanted, PRELOAD_PATIENCE, "The preload of " + program.name());
    }

    /** As {@link #preload}, and returns when all of them stand in the partner's inbox: only what is seen there is declined. */
    public void preloadInbox(Preload preload) {
        preload(preload);
        program.awaitViews();
        Waiting.until(() -> program.inboxRows() == preload.count(), PRELOAD_PATIENCE, "The inbox of " + program.name());
    }

    @Override
    public void submit(int request) {
        running().prompt().append(RFI_SUBMISSIONS, Payload.rfiId(request), Records.submission(request, Instant.now()));
    }

    @Override
    public void decline(int request) {
        if (arrivals.mayDecline(request)) ask(running().prompt(), Records.decline(request));
    }

    private static void ask(Outbox outbox, ReferralDecision decision) {
        outbox.append(REFERRAL_DECISIONS, decision.getReferralId(), decision);
    }

    private void happened(EventHeader event) {
        int request = Records.request(event.getRfiId());
        switch (EventKind.of(event)) {
            case RECEIVED -> received(request);
            case DECLINED -> sightings.ended(request, Ending.DECLINED, event.getOccurredAt());
            case EXPIRED -> sightings.ended(request, Ending.EXPIRED, event.getOccurredAt());
            case REMINDER_DUE,
                    LAST_CALL_DUE,
                    DIRECT_CONTACT_WINDOW_ELAPSED,
                    ACCEPTED,
                    EDITED,
                    CONTACT_ADDED,
                    CONTACT_CHANGED,
                    CONTACT_REMOVED,
                    WITHDRAWN,
                    WON,
                    LOST,
                    REGISTRATION_SAVED,
                    REGISTRATION_SUBMITTED,
                    REGISTRATION_RETURNED,
                    REGISTRATION_APPROVED,
                    REGISTRATION_DECLINED,
                    CONTACTS_CHANGED,
                    CALLED,
                    EXTENDED,
                    CANCELLED,
                    MAIL_REQUESTED,
                    CORRECTED,
                    UNKNOWN -> throw new IllegalStateException("Nobody asked for " + event);
        }
    }

    private void received(int request) {
        for (int waited = arrivals.arrived(request); waited > 0; waited--)
            ask(running().prompt(), Records.decline(request));
    }

    private void answered(DecisionResult result) {
        // Who asks over HTTP is answered over HTTP.
        if (Records.ours(result.getDecisionId()))
            sightings.answered(Records.request(result.getDecisionId()), answer(result));
    }

    private static Answer answer(DecisionResult result) {
        if (result.getAccepted()) return Answer.GRANTED;
        if (result.getRefusal() == RefusalReason.ALREADY_EXPIRED) return Answer.REFUSED;
        throw new IllegalStateException("A wrong refusal: " + result);
    }

    /** Ends the process that decides, as a crash would. What is asked meanwhile is decided later. */
    public void kill() {
        program.kill();
    }

    /** @return what runs in it */
    public KafkaProgram program() {
        return program;
    }

    @Override
    public Charge charged() {
        return program.charged();
    }

    @Override
    public void close() {
        running.ifPresent(Running::close);
        running = Optional.empty();
        program.close();
    }
}
