package io.baton.notifier.delivery;

import io.baton.events.Notification;
import io.baton.events.Person;
import java.time.Duration;
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
 * Delivers the notifications of one partition: claims them in batches, sends the claimed ones (many at once), records the
 * results in batches. It claims a notification only when a connection is free for it. One thread does everything with the
 * ledger. A slow or refused mail delays only the same reader's mails about the same RFI, which keep their order.
 */
final class PartitionWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionWorker.class);
    private static final int MOST_PER_BATCH = 200;
    private static final Duration IDLE = Duration.ofMillis(500);

    private final int partition;
    private final Supplier<PartitionLedger> opening;
    private final DeliveryContext context;
    private final OpenOffsets offsets;
    private final BlockingQueue<Work> inbox = new LinkedBlockingQueue<>();
    private final DeliveryQueue queue = new DeliveryQueue();
    private final Dispatch dispatch;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Runnable wakeUp = this::wakeUp;
    private final Thread thread;
    private PartitionLedger ledger;
    private volatile boolean closing;
    private volatile State state = State.TAKING_OVER;

    /** How far a worker is. */
    enum State {
        /** Reads the ledger. */
        TAKING_OVER,
        AT_WORK,
        /** Ended by a failure of Kafka; a new worker may start at its first open offset. */
        FAILED,
        /** Ended because another notifier has taken the partition over. */
        FENCED
    }

    /** An input of the worker's thread. */
    private sealed interface Work {
        /** A notification was read. */
        record Arrived(Intent intent) implements Work {}

        /** An attempt ended. */
        record Attempted(Claim claim, SendOutcome outcome) implements Work {}

        /** A connection became free, or the worker is to close. */
        record Woken() implements Work {}
    }

    /** @param opening opens the ledger, which fences its former writer; called on the worker's own thread */
    PartitionWorker(int partition, Supplier<PartitionLedger> opening, DeliveryContext context, long firstOffset) {
        this.partition = partition;
        this.opening = opening;
        this.context = context;
        this.offsets = new OpenOffsets(firstOffset);
        this.dispatch = new Dispatch(context, () -> state == State.AT_WORK, this::ended);
        this.thread = Thread.ofPlatform().daemon().name("deliver-" + partition).start(this::run);
    }

    void deliver(Notification notification, long offset) {
        offsets.opened(offset);
        inbox.add(new Work.Arrived(new Intent(notification, offset, reader(notification))));
    }

    private Optional<Person> reader(Notification notification) {
        try {
            return Optional.of(context.outbox().reader(notification));
        } catch (RuntimeException e) {
            LOG.error("The recipient of notification {} cannot be read", notification.getNotificationId(), e);
            return Optional.empty();
        }
    }

    private void ended(Claim claim, SendOutcome outcome) {
        context.outcomes().keep(claim.delivery(), outcome);
        inbox.add(new Work.Attempted(claim, outcome));
    }

    /** @return the offset at which a successor starts */
    long begin() {
        return offsets.begin();
    }

    int open() {
        return offsets.size();
    }

    /** @return whether mails are still being sent, also by a worker that failed */
    boolean sending() {
        return dispatch.underWay() > 0;
    }

    /** @return how far it is; it sends only while it is {@link State#AT_WORK} */
    State state() {
        return state;
    }

    private void run() {
        context.connections().onFree(wakeUp);
        try (PartitionLedger opened = opening.get()) {
            ledger = opened;
            state = State.AT_WORK;
            while (!closing || outcomesToCome()) round();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ProducerFencedException | InvalidProducerEpochException _) {
            state = State.FENCED;
            LOG.error("Another notifier has taken partition {} over; this one sends no more of its mails", partition);
        } catch (RuntimeException | Error e) {
            state = State.FAILED;
            LOG.error("The delivery of partition {} failed; a new worker starts from its ledger", partition, e);
        } finally {
            context.connections().forget(wakeUp);
        }
    }

    private boolean outcomesToCome() {
        return dispatch.underWay() > 0 || !inbox.isEmpty();
    }

    private void wakeUp() {
        if (woken.compareAndSet(false, true)) inbox.add(new Work.Woken());
    }

    private void round() throws InterruptedException {
        DeliveryRound round = new DeliveryRound(context, ledger, queue, offsets);
        for (Work work : batch()) take(work, round);
        try {
            if (!closing) round.claimDue();
            round.commit();
        } catch (RuntimeException | Error e) {
            round.releaseClaims();
            throw e;
        }
        if (round.mayHaveLeftWork()) wakeUp();
        round.claims().forEach(dispatch::send);
    }

    private List<Work> batch() throws InterruptedException {
        List<Work> batch = new ArrayList<>();
        Duration patience = queue.quietFor(context.now(), IDLE);
        Work first = inbox.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) return batch;
        batch.add(first);
        inbox.drainTo(batch, MOST_PER_BATCH);
        return batch;
    }

    private void take(Work work, DeliveryRound round) {
        switch (work) {
            case Work.Arrived(Intent intent) -> queue.add(intent);
            case Work.Attempted(Claim claim, SendOutcome outcome) -> round.attempted(claim, outcome);
            case Work.Woken() -> woken.set(false);
        }
    }

    /** Closes all of them at the same time: each may have to wait for its slowest mail. */
    static void close(Collection<PartitionWorker> workers) {
        workers.forEach(PartitionWorker::end);
        workers.forEach(PartitionWorker::close);
    }

    /** Claims nothing more. */
    private void end() {
        closing = true;
        wakeUp();
    }

    /** Waits for the mails that are being sent, and records their results. */
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
