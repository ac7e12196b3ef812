package io.baton.notifier.delivery;

import io.baton.events.Delivery;
import io.baton.events.DeliveryStatus;
import io.baton.notifier.mail.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is to be done about a notification, from what the ledger says of it. Pure. */
final class DeliveryPlan {
    /** What to do. */
    sealed interface Step {
        /** It is over. */
        record Nothing() implements Step {}

        /** Claim and send, not before this instant. */
        record Try(int attempt, boolean unconfirmed, Instant notBefore) implements Step {}

        /** Record that it is given up. */
        record GiveUp(int attempt, boolean unconfirmed, String reason) implements Step {}
    }

    /**
     * What an attempt led to.
     *
     * @param status how far the delivery is now
     * @param unconfirmed whether the mail may be out without our knowing
     * @param detail why, unless it was taken
     */
    record Result(DeliveryStatus status, boolean unconfirmed, Optional<String> detail) {
        boolean over() {
            return status != DeliveryStatus.DEFERRED;
        }
    }

    private static final String MAY_BE_OUT = "two attempts ended without an answer; it may have been delivered";

    private final RetrySchedule retries;
    private final Duration conversation;

    /** @param conversation longer than any attempt can take */
    DeliveryPlan(RetrySchedule retries, Duration conversation) {
        this.retries = retries;
        this.conversation = conversation;
    }

    /**
     * @param last what the ledger says; empty if nothing
     * @param jitter from 0 to 1: spreads what failed together
     */
    Step next(Optional<Delivery> last, double jitter) {
        return last.map(delivery -> next(delivery, jitter)).orElseGet(() -> new Step.Try(1, false, Instant.MIN));
    }

    private Step next(Delivery last, double jitter) {
        return switch (last.getStatus()) {
            case SENT, FAILED, SUPPRESSED, UNKNOWN -> new Step.Nothing();
            case DEFERRED -> again(last, jitter);
            case CLAIMED -> unconfirmed(last);
        };
    }

    private Step again(Delivery last, double jitter) {
        Instant next = last.getAt().plus(retries.pause(last.getAttempt(), jitter));
        return next.isAfter(last.getFirstClaimedAt().plus(retries.giveUpAfter()))
                ? new Step.GiveUp(
                        last.getAttempt(),
                        last.getUnconfirmed(),
                        "still refused after " + retries.giveUpAfter() + ": " + last.getDetail())
                : new Step.Try(last.getAttempt() + 1, last.getUnconfirmed(), next);
    }

    /**
     * Its owner died between claim and record: the mail may be out. It is risked once, and never a third time. An owner
     * begins within one conversation of its claim, and is done within another: so after two, nobody is sending any more.
     */
    private Step unconfirmed(Delivery last) {
        return last.getUnconfirmed()
                ? new Step.GiveUp(last.getAttempt(), true, MAY_BE_OUT)
                : new Step.Try(last.getAttempt() + 1, true, last.getAt().plus(untilNobodySends()));
    }

    /** @return what the outcome of this claim's attempt leads to */
    Result after(Delivery claim, SendOutcome outcome) {
        boolean unconfirmed = claim.getUnconfirmed();
        return switch (outcome) {
            case SendOutcome.Taken() -> new Result(DeliveryStatus.SENT, unconfirmed, Optional.empty());
            case SendOutcome.NotNow(String reason) ->
                new Result(DeliveryStatus.DEFERRED, unconfirmed, Optional.of(reason));
            case SendOutcome.Unanswered(String reason) ->
                unconfirmed
                        ? new Result(DeliveryStatus.FAILED, true, Optional.of(MAY_BE_OUT + ": " + reason))
                        : new Result(DeliveryStatus.DEFERRED, true, Optional.of(reason));
            case SendOutcome.Never(String reason) ->
                new Result(DeliveryStatus.FAILED, unconfirmed, Optional.of(reason));
            case SendOutcome.NoMailbox(String reason) ->
                new Result(DeliveryStatus.FAILED, unconfirmed, Optional.of(reason));
        };
    }

    /** @return whether it is too late to begin with what was claimed then: it may be somebody else's by the time it ends */
    boolean tooLateFor(Delivery claim, Instant now) {
        return now.isAfter(claim.getAt().plus(conversation));
    }

    /** @return the longest that a living owner with open mails can leave the ledger as it is */
    Duration longestSilence() {
        return retries.longestWait().plus(untilNobodySends());
    }

    private Duration untilNobodySends() {
        return conversation.plus(conversation);
    }
}
