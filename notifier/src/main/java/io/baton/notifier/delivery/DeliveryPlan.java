package io.baton.notifier.delivery;

import io.baton.events.Delivery;
import io.baton.events.DeliveryStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides what to do about a notification, from the ledger's entry for it. Pure. */
final class DeliveryPlan {
    /** What to do. */
    sealed interface Step {
        /** Nothing: the delivery is over. */
        record Nothing() implements Step {}

        /** Claim and send, not before this instant. */
        record Try(Attempt attempt, Instant notBefore) implements Step {}

        /** Record that no further attempt follows this one. */
        record GiveUp(Attempt last, String reason) implements Step {}
    }

    /**
     * The result of an attempt.
     *
     * @param status how far the delivery is now
     * @param attempt with whether the mail may be out
     * @param detail why; empty if the server took the mail
     */
    record Result(DeliveryStatus status, Attempt attempt, Optional<String> detail) {
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
     * @param last the ledger's entry; empty if it has none
     * @param jitter from 0 to 1: spreads what failed together
     */
    Step next(Optional<Delivery> last, double jitter) {
        return last.map(delivery -> next(delivery, jitter)).orElseGet(() -> new Step.Try(Attempt.FIRST, Instant.MIN));
    }

    private Step next(Delivery last, double jitter) {
        return switch (last.getStatus()) {
            case SENT, FAILED, SUPPRESSED, UNKNOWN -> new Step.Nothing();
            case DEFERRED -> afterRefusal(last, jitter);
            case CLAIMED -> afterLostClaim(last);
        };
    }

    private Step afterRefusal(Delivery last, double jitter) {
        Attempt refused = Attempt.of(last);
        Instant next = last.getAt().plus(retries.pause(refused.number(), jitter));
        return next.isAfter(last.getFirstClaimedAt().plus(retries.giveUpAfter()))
                ? new Step.GiveUp(refused, "still refused after " + retries.giveUpAfter() + ": " + last.getDetail())
                : new Step.Try(refused.next(), next);
    }

    /**
     * The worker that claimed it died before it recorded the result: the mail may be out. One more attempt takes that risk,
     * never a third one. A worker starts to send within one conversation of its claim, and ends within another: so after two
     * of them no worker is still sending.
     */
    private Step afterLostClaim(Delivery last) {
        Attempt lost = Attempt.of(last);
        return lost.mayBeOut()
                ? new Step.GiveUp(lost, MAY_BE_OUT)
                : new Step.Try(lost.unanswered().next(), last.getAt().plus(untilNobodySends()));
    }

    /** @return the result of this claim's attempt */
    Result after(Delivery claim, SendOutcome outcome) {
        Attempt attempt = Attempt.of(claim);
        return switch (outcome) {
            case SendOutcome.Taken() -> new Result(DeliveryStatus.SENT, attempt, Optional.empty());
            case SendOutcome.NotNow(String reason) -> new Result(DeliveryStatus.DEFERRED, attempt, Optional.of(reason));
            case SendOutcome.Unanswered(String reason) ->
                attempt.mayBeOut()
                        ? new Result(DeliveryStatus.FAILED, attempt, Optional.of(MAY_BE_OUT + ": " + reason))
                        : new Result(DeliveryStatus.DEFERRED, attempt.unanswered(), Optional.of(reason));
            case SendOutcome.Never(String reason) -> new Result(DeliveryStatus.FAILED, attempt, Optional.of(reason));
            case SendOutcome.NoMailbox(String reason) ->
                new Result(DeliveryStatus.FAILED, attempt, Optional.of(reason));
        };
    }

    /** @return whether it is too late to start the claim's attempt: another worker may have claimed it before it ends */
    boolean tooLateFor(Delivery claim, Instant now) {
        return now.isAfter(claim.getAt().plus(conversation));
    }

    /** @return the longest time for which a living worker with open mails can leave the ledger unchanged */
    Duration longestSilence() {
        return retries.longestWait().plus(untilNobodySends());
    }

    private Duration untilNobodySends() {
        return conversation.plus(conversation);
    }
}
