package io.baton.notifier.delivery;

import io.baton.events.Delivery;

/**
 * An attempt to send one notification's mail.
 *
 * @param number from 1
 * @param earlier how the attempts before it ended
 */
record Attempt(int number, Earlier earlier) {
    static final Attempt FIRST = new Attempt(1, Earlier.ALL_ANSWERED);

    /** How the attempts so far ended. */
    enum Earlier {
        /** The mail is not out. */
        ALL_ANSWERED,
        /** One ended without an answer: the mail may be out. */
        ONE_UNANSWERED
    }

    /** @return the attempt that the ledger's entry is about */
    static Attempt of(Delivery entry) {
        return new Attempt(entry.getAttempt(), entry.getUnconfirmed() ? Earlier.ONE_UNANSWERED : Earlier.ALL_ANSWERED);
    }

    Attempt next() {
        return new Attempt(number + 1, earlier);
    }

    /** @return this attempt, after it or an earlier one ended without an answer */
    Attempt unanswered() {
        return new Attempt(number, Earlier.ONE_UNANSWERED);
    }

    boolean mayBeOut() {
        return earlier == Earlier.ONE_UNANSWERED;
    }
}
