package io.baton.notifier.delivery;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the claimed mails of one partition, each on a thread and connection of its own. On platform threads: the mail library
 * loads classes with each mail, which can block all virtual threads for ever (up to JDK 25); and there are never more threads
 * than connections.
 */
final class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final DeliveryContext context;
    private final BooleanSupplier stillAtWork;
    private final BiConsumer<Claim, SendOutcome> outcomes;
    private final AtomicInteger underWay = new AtomicInteger();

    /**
     * @param stillAtWork whether the worker still has its partition
     * @param outcomes receives the outcome of each claim, on any thread
     */
    Dispatch(DeliveryContext context, BooleanSupplier stillAtWork, BiConsumer<Claim, SendOutcome> outcomes) {
        this.context = context;
        this.stillAtWork = stillAtWork;
        this.outcomes = outcomes;
    }

    /** Sends on the connection that was taken for the claim, and gives it back afterwards. */
    void send(Claim claim) {
        underWay.incrementAndGet();
        try {
            Thread.ofPlatform().daemon().name("mail-" + claim.intent().id()).start(() -> converse(claim));
        } catch (OutOfMemoryError _) {
            ended(claim, new SendOutcome.NotNow("the system has no thread for it"));
        }
    }

    private void converse(Claim claim) {
        SendOutcome outcome = new SendOutcome.Unanswered("the attempt ended in an error");
        try {
            outcome = attempt(claim);
        } finally {
            ended(claim, outcome);
        }
    }

    private void ended(Claim claim, SendOutcome outcome) {
        outcomes.accept(claim, outcome);
        context.connections().giveBack(claim.intent().domain());
        underWay.decrementAndGet();
    }

    /** @return how many mails are being sent, without an outcome so far */
    int underWay() {
        return underWay.get();
    }

    private SendOutcome attempt(Claim claim) {
        if (context.plan().tooLateFor(claim.delivery(), context.now()))
            return new SendOutcome.NotNow("the claim was too old when its turn came");
        if (!stillAtWork.getAsBoolean()) return new SendOutcome.NotNow("another notifier has taken over");
        try {
            return context.outbox().send(claim.intent().notification());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("No mail can be made of notification {}", claim.intent().id(), e);
            return new SendOutcome.Never("no mail can be made of it: " + e);
        }
    }
}
