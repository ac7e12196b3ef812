package io.baton.notifier.delivery;

import io.baton.events.Delivery;
import io.baton.events.DeliveryStatus;
import io.baton.events.Notification;
import io.baton.events.Person;
import io.baton.notifier.mail.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the notifications of one partition: claims in batches, sends what is claimed (many at once), records in batches.
 * Nothing is claimed before there is a connection for it. One thread does all that touches the ledger; a slow or refused
 * mail holds up only what is told to the same reader about the same RFI, which keeps its order.
 */
final class PartitionOwner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionOwner.class);
    private static final int MOST_PER_BATCH = 200;
    private static final Duration IDLE = Duration.ofMillis(500);

    private final int partition;
    private final Supplier<PartitionLedger> opening;
    private final PostOffice office;
    private final OpenOffsets offsets;
    private final BlockingQueue<Work> mailbox = new LinkedBlockingQueue<>();
    private final Agenda agenda = new Agenda();
    private final Dispatch dispatch;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Runnable wakeUp = this::wakeUp;
    private final Thread thread;
    private PartitionLedger ledger;
    private volatile boolean closing;
    private volatile State state = State.TAKING_OVER;

    /** How an owner is. */
    enum State {
        /** It reads the ledger. */
        TAKING_OVER,
        AT_WORK,
        /** Kafka or the ledger failed it; a new owner may begin where it was. */
        FAILED,
        /** Another owner has taken over. */
        FENCED
    }

    /** What comes in. */
    private sealed interface Work {
        /** An intent to look at. */
        record Arrived(Intent intent) implements Work {}

        /** The outcome of an attempt. */
        record Tried(Claim claim, SendOutcome outcome) implements Work {}

        /** Something changed outside: the agenda is worth another look. */
        record Woken() implements Work {}
    }

    /** What one turn writes, and what it does once that is committed. */
    private record Turn(Page page, List<Claim> claims, List<Runnable> afterwards) {
        Turn() {
            this(new Page(), new ArrayList<>(), new ArrayList<>());
        }

        boolean full() {
            return page.entries().size() >= MOST_PER_BATCH;
        }
    }

    /** @param opening opens the ledger, fencing its former owner; done on the owner's own thread */
    PartitionOwner(int partition, Supplier<PartitionLedger> opening, PostOffice office, long firstOffset) {
        this.partition = partition;
        this.opening = opening;
        this.office = office;
        this.offsets = new OpenOffsets(firstOffset);
        this.dispatch = new Dispatch(office, () -> state == State.AT_WORK, this::ended);
        this.thread = Thread.ofPlatform().daemon().name("deliver-" + partition).start(this::run);
    }

    void deliver(Notification notification, long offset) {
        offsets.opened(offset);
        mailbox.add(new Work.Arrived(new Intent(notification, offset, reader(notification))));
    }

    private Optional<Person> reader(Notification notification) {
        try {
            return Optional.of(office.outbox().reader(notification));
        } catch (RuntimeException e) {
            LOG.error("Nobody can be read out of notification {}", notification.getNotificationId(), e);
            return Optional.empty();
        }
    }

    private void ended(Claim claim, SendOutcome outcome) {
        office.outcomes().keep(claim.delivery(), outcome);
        mailbox.add(new Work.Tried(claim, outcome));
    }

    /** @return where a successor is to begin */
    long begin() {
        return offsets.begin();
    }

    int open() {
        return offsets.size();
    }

    /** @return whether mails are still on their way, even from an owner that failed */
    boolean sending() {
        return dispatch.underWay() > 0;
    }

    /** @return how it is; unless it is at work, nothing is sent from here any more */
    State state() {
        return state;
    }

    private void run() {
        office.connections().onFree(wakeUp);
        try (PartitionLedger opened = opening.get()) {
            ledger = opened;
            state = State.AT_WORK;
            while (!closing || outcomesToCome()) turn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ProducerFencedException | InvalidProducerEpochException _) {
            state = State.FENCED;
            LOG.error("Another notifier has taken partition {} over; nothing more is sent from here", partition);
        } catch (RuntimeException | Error e) {
            state = State.FAILED;
            LOG.error("Partition {} of the deliveries failed; it is taken up again from its ledger", partition, e);
        } finally {
            office.connections().forget(wakeUp);
        }
    }

    private boolean outcomesToCome() {
        return dispatch.underWay() > 0 || !mailbox.isEmpty();
    }

    private void wakeUp() {
        if (woken.compareAndSet(false, true)) mailbox.add(new Work.Woken());
    }

    /** Outcomes are recorded and claims made in one transaction, and what it claims is sent behind it. */
    private void turn() throws InterruptedException {
        Turn turn = new Turn();
        for (Work work : batch()) take(work, turn);
        try {
            if (!closing) claim(turn);
            ledger.record(turn.page());
        } catch (RuntimeException | Error e) {
            turn.claims().forEach(this::neverSent);
            throw e;
        }
        turn.afterwards().forEach(Runnable::run);
        if (turn.full() || !turn.afterwards().isEmpty()) wakeUp();
        turn.claims().forEach(dispatch::send);
    }

    private void claim(Turn turn) {
        Instant now = office.now();
        agenda.handOut(
                now, domain -> !turn.full() && office.connections().free(domain), intent -> look(intent, now, turn));
    }

    private List<Work> batch() throws InterruptedException {
        List<Work> batch = new ArrayList<>();
        Duration patience = agenda.quietFor(office.now(), IDLE);
        Work first = mailbox.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) return batch;
        batch.add(first);
        mailbox.drainTo(batch, MOST_PER_BATCH);
        return batch;
    }

    private void take(Work work, Turn turn) {
        switch (work) {
            case Work.Arrived(Intent intent) -> agenda.add(intent);
            case Work.Tried(Claim claim, SendOutcome outcome) -> tried(claim, outcome, turn);
            case Work.Woken() -> woken.set(false);
        }
    }

    /** Whether the claim stands in the ledger is not known; that nothing was sent for it is. */
    private void neverSent(Claim claim) {
        office.outcomes().keep(claim.delivery(), new SendOutcome.NotNow("it was not known whether it was claimed"));
        office.connections().giveBack(claim.intent().domain());
    }

    /** @return whether the intent was dealt with; otherwise it stays due until there is room for it */
    private boolean look(Intent intent, Instant now, Turn turn) {
        if (ledger.over(intent.id())) {
            office.outcomes().recorded(intent.id());
            over(intent);
            return true;
        }
        Optional<Delivery> last = ledger.open(intent.id());
        Optional<SendOutcome> known = last.flatMap(office.outcomes()::of);
        if (known.isPresent()) {
            tried(new Claim(intent, last.get()), known.get(), turn);
            return true;
        }
        return switch (office.plan().next(last, intent.jitter())) {
            case DeliveryPlan.Step.Nothing() -> {
                over(intent);
                yield true;
            }
            case DeliveryPlan.Step.GiveUp(int attempt, boolean unconfirmed, String reason) -> {
                giveUp(intent, entry(intent, DeliveryStatus.FAILED, attempt, unconfirmed, reason), turn);
                yield true;
            }
            case DeliveryPlan.Step.Try attempt -> tryNow(intent, attempt, now, turn);
        };
    }

    private boolean tryNow(Intent intent, DeliveryPlan.Step.Try attempt, Instant now, Turn turn) {
        if (attempt.notBefore().isAfter(now)) {
            agenda.putOff(intent, attempt.notBefore());
            return true;
        }
        Optional<String> objection = office.preferences().objection(intent);
        if (objection.isPresent()) {
            finish(intent, entry(intent, DeliveryStatus.SUPPRESSED, attempt, objection.get()), turn);
            return true;
        }
        if (!office.connections().take(intent.domain())) return false;
        Delivery claimed = entry(intent, DeliveryStatus.CLAIMED, attempt, null);
        turn.page().enter(claimed);
        turn.claims().add(new Claim(intent, claimed));
        return true;
    }

    private void tried(Claim claim, SendOutcome outcome, Turn turn) {
        Intent intent = claim.intent();
        DeliveryPlan.Result result = office.plan().after(claim.delivery(), outcome);
        Delivery entry = entry(
                intent,
                result.status(),
                claim.delivery().getAttempt(),
                result.unconfirmed(),
                result.detail().orElse(null));
        if (outcome instanceof SendOutcome.NoMailbox(String reason))
            turn.page().set(intent.subject(), office.preferences().suppressed(intent, reason, entry.getAt()));
        turn.afterwards().add(() -> office.outcomes().recorded(intent.id()));
        if (result.status() == DeliveryStatus.FAILED) giveUp(intent, entry, turn);
        else if (result.over()) finish(intent, entry, turn);
        else deferred(intent, entry, turn);
    }

    private void deferred(Intent intent, Delivery entry, Turn turn) {
        turn.page().enter(entry);
        turn.afterwards().add(() -> agenda.putOff(intent, entry.getAt()));
    }

    private void giveUp(Intent intent, Delivery entry, Turn turn) {
        LOG.warn("Notification {} is given up: {}", intent.id(), entry.getDetail());
        turn.page().giveUp(intent, entry.getDetail());
        finish(intent, entry, turn);
    }

    private void finish(Intent intent, Delivery entry, Turn turn) {
        turn.page().enter(entry);
        turn.afterwards().add(() -> over(intent));
    }

    private void over(Intent intent) {
        offsets.over(intent.offset());
        agenda.over(intent);
    }

    private Delivery entry(Intent intent, DeliveryStatus status, DeliveryPlan.Step.Try attempt, String detail) {
        return entry(intent, status, attempt.attempt(), attempt.unconfirmed(), detail);
    }

    private Delivery entry(Intent intent, DeliveryStatus status, int attempt, boolean unconfirmed, String detail) {
        Instant now = office.now();
        Instant first =
                ledger.open(intent.id()).map(Delivery::getFirstClaimedAt).orElse(now);
        String messageId = office.outbox().messageId(intent.id());
        return new Delivery(intent.id(), status, attempt, first, unconfirmed, now, messageId, detail);
    }

    /** Has all of them end at once: each may have to wait for its slowest mail. */
    static void close(Collection<PartitionOwner> owners) {
        owners.forEach(PartitionOwner::end);
        owners.forEach(PartitionOwner::close);
    }

    /** Begins to end: nothing more is claimed. */
    private void end() {
        closing = true;
        wakeUp();
    }

    /** Waits for the mails that are on their way, and records what became of them. */
    @Override
    public void close() {
        end();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
