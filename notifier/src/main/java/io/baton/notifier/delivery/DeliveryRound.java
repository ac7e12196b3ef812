package io.baton.notifier.delivery;

import io.baton.events.Delivery;
import io.baton.events.DeliveryStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round of a partition's worker: results and new claims go to the ledger in one transaction. Nothing else changes before
 * that is committed, and only then may the claims be sent.
 */
final class DeliveryRound {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRound.class);
    private static final int MOST_ENTRIES = 200;

    private final DeliveryContext context;
    private final PartitionLedger ledger;
    private final DeliveryQueue queue;
    private final OpenOffsets offsets;
    private final LedgerTransaction transaction = new LedgerTransaction();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    DeliveryRound(DeliveryContext context, PartitionLedger ledger, DeliveryQueue queue, OpenOffsets offsets) {
        this.context = context;
        this.ledger = ledger;
        this.queue = queue;
        this.offsets = offsets;
    }

    /** Claims what is due, as far as connections are free. */
    void claimDue() {
        Instant now = context.now();
        queue.handOut(now, domain -> !full() && context.connections().free(domain), intent -> handle(intent, now));
    }

    /** Adds the result of a claim. */
    void attempted(Claim claim, SendOutcome outcome) {
        Intent intent = claim.intent();
        DeliveryPlan.Result result = context.plan().after(claim.delivery(), outcome);
        Delivery entry = entry(intent, result.status(), result.attempt(), result.detail());
        if (outcome instanceof SendOutcome.NoMailbox(String reason))
            transaction.set(intent.subject(), context.preferences().suppressed(intent, reason, entry.getAt()));
        afterCommit.add(() -> context.outcomes().recorded(intent.id()));
        if (result.status() == DeliveryStatus.FAILED) giveUp(intent, entry);
        else if (result.over()) finish(intent, entry);
        else defer(intent, entry);
    }

    /** Writes and commits it. */
    void commit() {
        ledger.record(transaction);
        afterCommit.forEach(Runnable::run);
    }

    /** After a failed commit: whether the ledger has the claims is not known, but nothing was sent for them. */
    void releaseClaims() {
        for (Claim claim : claims) {
            context.outcomes()
                    .keep(claim.delivery(), new SendOutcome.NotNow("it was not known whether it was claimed"));
            context.connections().giveBack(claim.intent().domain());
        }
    }

    /** @return whether another round may find work at once */
    boolean mayHaveLeftWork() {
        return full() || !afterCommit.isEmpty();
    }

    /** @return what may be sent once this is committed */
    List<Claim> claims() {
        return claims;
    }

    private boolean full() {
        return transaction.entries().size() >= MOST_ENTRIES;
    }

    /** @return whether the intent was handled; otherwise it stays due until a connection is free */
    private boolean handle(Intent intent, Instant now) {
        if (ledger.over(intent.id())) {
            context.outcomes().recorded(intent.id());
            over(intent);
            return true;
        }
        Optional<Delivery> last = ledger.open(intent.id());
        Optional<SendOutcome> unrecorded = last.flatMap(context.outcomes()::of);
        if (unrecorded.isPresent()) {
            attempted(new Claim(intent, last.get()), unrecorded.get());
            return true;
        }
        return switch (context.plan().next(last, intent.jitter())) {
            case DeliveryPlan.Step.Nothing() -> {
                over(intent);
                yield true;
            }
            case DeliveryPlan.Step.GiveUp(Attempt attempt, String reason) -> {
                giveUp(intent, entry(intent, DeliveryStatus.FAILED, attempt, Optional.of(reason)));
                yield true;
            }
            case DeliveryPlan.Step.Try(Attempt attempt, Instant notBefore)
            when notBefore.isAfter(now) -> {
                queue.putOff(intent, notBefore);
                yield true;
            }
            case DeliveryPlan.Step.Try(Attempt attempt, Instant _) -> claim(intent, attempt);
        };
    }

    private boolean claim(Intent intent, Attempt attempt) {
        Optional<String> objection = context.preferences().objection(intent);
        if (objection.isPresent()) {
            finish(intent, entry(intent, DeliveryStatus.SUPPRESSED, attempt, objection));
            return true;
        }
        if (!context.connections().take(intent.domain())) return false;
        Delivery claimed = entry(intent, DeliveryStatus.CLAIMED, attempt, Optional.empty());
        transaction.enter(claimed);
        claims.add(new Claim(intent, claimed));
        return true;
    }

    private void defer(Intent intent, Delivery entry) {
        transaction.enter(entry);
        afterCommit.add(() -> {
            recorded(intent, entry);
            queue.putOff(intent, entry.getAt());
        });
    }

    private void giveUp(Intent intent, Delivery entry) {
        LOG.warn("Notification {} is given up: {}", intent.id(), entry.getDetail());
        transaction.giveUp(intent, entry.getDetail());
        finish(intent, entry);
    }

    private void finish(Intent intent, Delivery entry) {
        transaction.enter(entry);
        afterCommit.add(() -> {
            recorded(intent, entry);
            over(intent);
        });
    }

    private void recorded(Intent intent, Delivery entry) {
        context.meters().recorded(entry, intent.notification().getOccurredAt());
    }

    private void over(Intent intent) {
        offsets.over(intent.offset());
        queue.over(intent);
    }

    private Delivery entry(Intent intent, DeliveryStatus status, Attempt attempt, Optional<String> detail) {
        Instant now = context.now();
        Instant first =
                ledger.open(intent.id()).map(Delivery::getFirstClaimedAt).orElse(now);
        String messageId = context.outbox().messageId(intent.id());
        return new Delivery(
                intent.id(), status, attempt.number(), first, attempt.mayBeOut(), now, messageId, detail.orElse(null));
    }
}
