package io.baton.notifier.delivery;

import io.baton.events.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is to be done about a notification, from what the ledger says of it. Pure. */
final class DeliveryPlan {
    /** How long a refusal for now is tried again, from the first claim. */
    static final Duration GIVE_UP_AFTER = Duration.ofHours(24);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final int MOST_DOUBLINGS = 8;

    /** What to do. */
    sealed interface Step {
        /** It is over. */
        record Nothing() implements Step {}

        /** Claim and send, not before this instant. */
        record Try(int attempt, boolean unconfirmed, Instant notBefore) implements Step {}

        /** Record that it is given up. */
        record GiveUp(int attempt, boolean unconfirmed, String reason) implements Step {}
    }

    private final Duration conversation;

    /** @param conversation longer than any attempt can take */
    DeliveryPlan(Duration conversation) {
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

    private static Step again(Delivery last, double jitter) {
        Instant next = last.getAt().plus(pause(last.getAttempt(), jitter));
        return next.isAfter(last.getFirstClaimedAt().plus(GIVE_UP_AFTER))
                ? new Step.GiveUp(
                        last.getAttempt(),
                        last.getUnconfirmed(),
                        "still refused after " + GIVE_UP_AFTER + ": " + last.getDetail())
                : new Step.Try(last.getAttempt() + 1, last.getUnconfirmed(), next);
    }

    /**
     * Its owner died between claim and record: the mail may be out. It is risked once, and never a third time. An owner
     * begins within one conversation of its claim, and is done within another: so after two, nobody is sending any more.
     */
    private Step unconfirmed(Delivery last) {
        return last.getUnconfirmed()
                ? new Step.GiveUp(
                        last.getAttempt(), true, "two attempts ended without an answer; it may have been delivered")
                : new Step.Try(
                        last.getAttempt() + 1,
                        true,
                        last.getAt().plus(conversation).plus(conversation));
    }

    /** @return whether it is too late to begin with what was claimed then: it may be somebody else's by the time it ends */
    boolean tooLateFor(Delivery claim, Instant now) {
        return now.isAfter(claim.getAt().plus(conversation));
    }

    private static Duration pause(int attempt, double jitter) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        Duration base = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        return base.plusMillis((long) (base.toMillis() * jitter / 2));
    }
}
