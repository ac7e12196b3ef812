package io.baton.notifier.delivery;

import io.baton.events.Delivery;
import io.baton.events.DeliveryStatus;
import io.baton.events.Notification;
import io.baton.notifier.mail.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the notifications of one partition: claims in batches, sends what is claimed (many at once), records in batches.
 * One thread does all that touches the ledger; a slow or refused mail holds up no other.
 */
public final class PartitionOwner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionOwner.class);
    private static final int MOST_PER_BATCH = 200;
    private static final Duration IDLE = Duration.ofMillis(500);

    private final int partition;
    private final Supplier<PartitionLedger> opening;
    private final DeliveryPlan plan;
    private final Outbox outbox;
    private final Semaphore connections;
    private final OpenOffsets offsets;
    private final BlockingQueue<Work> mailbox = new LinkedBlockingQueue<>();
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(Comparator.comparing(Waiting::notBefore));
    private final AtomicInteger sending = new AtomicInteger();
    private final Thread thread;
    private PartitionLedger ledger;
    private volatile boolean closing;
    private volatile State state = State.AT_WORK;

    /** How an owner is. */
    enum State {
        AT_WORK,
        /** Kafka or the ledger failed it; a new owner may begin where it was. */
        FAILED,
        /** Another owner has taken over. */
        FENCED
    }

    /** What comes in: an intent to look at, or the outcome of an attempt. */
    private sealed interface Work {
        record Look(Notification notification, long offset) implements Work {}

        record Tried(Claim claim, SendOutcome outcome) implements Work {}
    }

    private record Claim(Notification notification, long offset, Delivery delivery) {}

    private record Waiting(Work.Look look, Instant notBefore) {}

    /**
     * @param opening opens the ledger, fencing its former owner; done on the owner's own thread
     * @param connections limits how many mails are on their way at once, over all partitions
     */
    PartitionOwner(
            int partition,
            Supplier<PartitionLedger> opening,
            DeliveryPlan plan,
            Outbox outbox,
            Semaphore connections,
            long firstOffset) {
        this.partition = partition;
        this.opening = opening;
        this.plan = plan;
        this.outbox = outbox;
        this.connections = connections;
        this.offsets = new OpenOffsets(firstOffset);
        this.thread = Thread.ofVirtual().name("deliver-" + partition).start(this::run);
    }

    void deliver(Notification notification, long offset) {
        offsets.opened(offset);
        mailbox.add(new Work.Look(notification, offset));
    }

    /** @return where a successor is to begin */
    long begin() {
        return offsets.begin();
    }

    int open() {
        return offsets.size();
    }

    /** @return how it is; unless it is at work, nothing is sent from here any more */
    State state() {
        return state;
    }

    private void run() {
        try (PartitionLedger opened = opening.get()) {
            ledger = opened;
            while (!closing || sending.get() > 0 || tried()) turn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            state = State.FENCED;
            LOG.error("Another notifier has taken partition {} over; nothing more is sent from here", partition, e);
        } catch (RuntimeException e) {
            state = State.FAILED;
            LOG.error("Partition {} of the deliveries failed; it is taken up again from its ledger", partition, e);
        }
    }

    private boolean tried() {
        return mailbox.stream().anyMatch(Work.Tried.class::isInstance);
    }

    /** One batch: outcomes are recorded and claims made in one transaction, and what it claims is sent behind it. */
    private void turn() throws InterruptedException {
        List<Delivery> entries = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<Runnable> afterwards = new ArrayList<>();
        for (Work work : batch()) {
            switch (work) {
                case Work.Look look -> look(look, entries, claims);
                case Work.Tried tried -> afterwards.add(outcome(tried, entries));
            }
        }
        ledger.record(entries);
        afterwards.forEach(Runnable::run);
        claims.forEach(this::send);
    }

    private List<Work> batch() throws InterruptedException {
        List<Work> batch = new ArrayList<>();
        Instant now = Instant.now();
        while (!waiting.isEmpty() && !waiting.peek().notBefore().isAfter(now))
            batch.add(waiting.poll().look());
        if (batch.isEmpty()) {
            Work first = mailbox.poll(patience(now).toMillis(), TimeUnit.MILLISECONDS);
            if (first != null) batch.add(first);
        }
        mailbox.drainTo(batch, MOST_PER_BATCH);
        return batch;
    }

    private Duration patience(Instant now) {
        if (waiting.isEmpty()) return IDLE;
        Duration untilNext = Duration.between(now, waiting.peek().notBefore()).plusMillis(1);
        return untilNext.compareTo(IDLE) < 0 ? untilNext : IDLE;
    }

    private void look(Work.Look look, List<Delivery> entries, List<Claim> claims) {
        String id = look.notification().getNotificationId();
        boolean claimedInThisBatch =
                claims.stream().anyMatch(claim -> id.equals(claim.delivery().getNotificationId()));
        if (closing || claimedInThisBatch) {
            if (claimedInThisBatch) offsets.over(look.offset());
            return;
        }
        switch (plan.next(ledger.last(id), ThreadLocalRandom.current().nextDouble())) {
            case DeliveryPlan.Step.Nothing nothing -> offsets.over(look.offset());
            case DeliveryPlan.Step.GiveUp(int attempt, boolean unconfirmed, String reason) -> {
                entries.add(entry(look.notification(), DeliveryStatus.FAILED, attempt, unconfirmed, reason));
                offsets.over(look.offset());
            }
            case DeliveryPlan.Step.Try attempt -> claim(look, attempt, entries, claims);
        }
    }

    private void claim(Work.Look look, DeliveryPlan.Step.Try attempt, List<Delivery> entries, List<Claim> claims) {
        if (attempt.notBefore().isAfter(Instant.now())) {
            waiting.add(new Waiting(look, attempt.notBefore()));
            return;
        }
        Delivery claimed =
                entry(look.notification(), DeliveryStatus.CLAIMED, attempt.attempt(), attempt.unconfirmed(), null);
        entries.add(claimed);
        claims.add(new Claim(look.notification(), look.offset(), claimed));
    }

    /** @return what is to be done when the outcome is committed */
    private Runnable outcome(Work.Tried tried, List<Delivery> entries) {
        sending.decrementAndGet();
        Claim claim = tried.claim();
        return switch (tried.outcome()) {
            case SendOutcome.Taken taken -> over(claim, DeliveryStatus.SENT, null, entries);
            case SendOutcome.Never(String reason) -> over(claim, DeliveryStatus.FAILED, reason, entries);
            case SendOutcome.NoMailbox(String reason) -> over(claim, DeliveryStatus.FAILED, reason, entries);
            case SendOutcome.Unanswered(String reason) -> over(claim, DeliveryStatus.FAILED, reason, entries);
            case SendOutcome.NotNow(String reason) -> {
                entries.add(entry(
                        claim.notification(),
                        DeliveryStatus.DEFERRED,
                        claim.delivery().getAttempt(),
                        claim.delivery().getUnconfirmed(),
                        reason));
                yield () -> mailbox.add(new Work.Look(claim.notification(), claim.offset()));
            }
        };
    }

    private Runnable over(Claim claim, DeliveryStatus status, String detail, List<Delivery> entries) {
        entries.add(entry(
                claim.notification(),
                status,
                claim.delivery().getAttempt(),
                claim.delivery().getUnconfirmed(),
                detail));
        return () -> offsets.over(claim.offset());
    }

    private Delivery entry(
            Notification notification, DeliveryStatus status, int attempt, boolean unconfirmed, String detail) {
        String id = notification.getNotificationId();
        Instant now = Instant.now();
        Instant first = ledger.last(id).map(Delivery::getFirstClaimedAt).orElse(now);
        return new Delivery(id, status, attempt, first, unconfirmed, now, outbox.messageId(id), detail);
    }

    private void send(Claim claim) {
        sending.incrementAndGet();
        Thread.ofVirtual().name("mail-" + claim.delivery().getNotificationId()).start(() -> {
            connections.acquireUninterruptibly();
            try {
                mailbox.add(new Work.Tried(claim, attempt(claim)));
            } finally {
                connections.release();
            }
        });
    }

    private SendOutcome attempt(Claim claim) {
        if (state != State.AT_WORK) return new SendOutcome.NotNow("another owner has taken over");
        if (plan.tooLateFor(claim.delivery(), Instant.now())) return new SendOutcome.NotNow("no connection was free");
        try {
            return outbox.send(claim.notification());
        } catch (RuntimeException e) {
            LOG.error("No mail can be made of notification {}", claim.delivery().getNotificationId(), e);
            return new SendOutcome.Never("no mail can be made of it: " + e);
        }
    }

    /** Waits for the mails that are on their way, and records what became of them. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How a notification leaves. */
    public interface Outbox {
        /** @return the same for every attempt */
        String messageId(String notificationId);

        /** Tries once. */
        SendOutcome send(Notification notification);
    }
}
