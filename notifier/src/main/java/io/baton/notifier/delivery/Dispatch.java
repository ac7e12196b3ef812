package io.baton.notifier.delivery;

import io.baton.notifier.mail.SendOutcome;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what one partition's owner has claimed, each mail on a thread and connection of its own. A thread of the system: the
 * mail library looks for classes with each mail, which can stop all virtual threads for ever, and there are never more than
 * connections.
 */
final class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final PostOffice office;
    private final BooleanSupplier stillOwner;
    private final BiConsumer<Claim, SendOutcome> outcomes;
    private final AtomicInteger underWay = new AtomicInteger();

    /**
     * @param stillOwner whether the claims still hold
     * @param outcomes told what became of each claim, on any thread
     */
    Dispatch(PostOffice office, BooleanSupplier stillOwner, BiConsumer<Claim, SendOutcome> outcomes) {
        this.office = office;
        this.stillOwner = stillOwner;
        this.outcomes = outcomes;
    }

    /** Sends, on the connection that the claim was made for, and gives that back. */
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
        office.connections().giveBack(claim.intent().domain());
        underWay.decrementAndGet();
    }

    /** @return how many are sent whose outcome has not been told */
    int underWay() {
        return underWay.get();
    }

    private SendOutcome attempt(Claim claim) {
        if (office.plan().tooLateFor(claim.delivery(), office.now()))
            return new SendOutcome.NotNow("the claim was too old when its turn came");
        if (!stillOwner.getAsBoolean()) return new SendOutcome.NotNow("another owner has taken over");
        try {
            return office.outbox().send(claim.intent().notification());
        } catch (RuntimeException e) {
            LOG.error("No mail can be made of notification {}", claim.intent().id(), e);
            return new SendOutcome.Never("no mail can be made of it: " + e);
        }
    }
}
