package io.baton.projections.views;

import io.micronaut.serde.annotation.Serdeable;
import java.util.stream.Stream;

/**
 * What is open.
 *
 * @param undecided referrals that a partner has not answered
 * @param active referrals that a partner has accepted, and not closed
 * @param answerDue undecided ones that expire within 24 hours
 * @param closingDue active ones whose estimated day of purchase ends within 24 hours
 * @param overdue active ones whose estimated day of purchase is over
 * @param unanswered undecided ones that were received more than 24 hours ago
 * @param flames undecided ones whose customer waits for a call (L8)
 */
@Serdeable
public record Workload(
        Counted undecided,
        Counted active,
        Counted answerDue,
        Counted closingDue,
        Counted overdue,
        Counted unanswered,
        Counted flames) {
    /** Nothing is open. */
    public static final Workload NONE = new Workload(
            Counted.NONE, Counted.NONE, Counted.NONE, Counted.NONE, Counted.NONE, Counted.NONE, Counted.NONE);

    /** @return both together */
    public Workload plus(Workload other) {
        return new Workload(
                undecided.plus(other.undecided),
                active.plus(other.active),
                answerDue.plus(other.answerDue),
                closingDue.plus(other.closingDue),
                overdue.plus(other.overdue),
                unanswered.plus(other.unanswered),
                flames.plus(other.flames));
    }

    /** @return whether some count ended at its bound */
    public boolean more() {
        return Stream.of(undecided, active, answerDue, closingDue, overdue, unanswered, flames)
                .anyMatch(Counted::more);
    }
}
