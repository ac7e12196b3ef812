package io.baton.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.Delivery;
import io.baton.events.DeliveryStatus;
import io.baton.notifier.delivery.DeliveryPlan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryPlanTest {
    private static final Instant START = Instant.parse("2027-03-01T09:00:00Z");
    private static final Duration CONVERSATION = Duration.ofMinutes(1);
    private static final DeliveryPlan PLAN = new DeliveryPlan(RetrySchedule.STANDARD, CONVERSATION);

    @Test
    void what_the_ledger_does_not_know_is_tried_at_once() {
        assertThat(PLAN.next(Optional.empty(), 0)).isEqualTo(new Step.Try(Attempt.FIRST, Instant.MIN));
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "FAILED", "SUPPRESSED", "UNKNOWN"})
    void what_is_over_is_left_alone(DeliveryStatus over) {
        assertThat(next(ledger(over, Attempt.FIRST, START))).isEqualTo(new Step.Nothing());
    }

    @Test
    void claim_without_outcome_is_repeated_when_nobody_can_be_sending_it_any_more() {
        assertThat(next(ledger(DeliveryStatus.CLAIMED, Attempt.FIRST, START)))
                .isEqualTo(new Step.Try(Attempt.FIRST.unanswered().next(), START.plus(CONVERSATION.multipliedBy(2))));
    }

    @Test
    void second_claim_without_outcome_is_given_up() {
        assertThat(next(ledger(
                        DeliveryStatus.CLAIMED, Attempt.FIRST.unanswered().next(), START)))
                .isInstanceOfSatisfying(
                        Step.GiveUp.class,
                        step -> assertThat(step.last().number()).isEqualTo(2));
    }

    @Test
    void claim_without_outcome_after_refusals_is_repeated_too() {
        assertThat(next(ledger(DeliveryStatus.CLAIMED, refused(5), START)))
                .isInstanceOfSatisfying(
                        Step.Try.class,
                        step -> assertThat(step.attempt().mayBeOut()).isTrue());
    }

    @Test
    void pauses_after_refusals_double_up_to_the_longest() {
        assertThat(pauseAfter(2)).isEqualTo(pauseAfter(1).multipliedBy(2));
        assertThat(pauseAfter(30)).isEqualTo(pauseAfter(20));
    }

    @Test
    void jitter_spreads_what_failed_together() {
        Delivery refused = ledger(DeliveryStatus.DEFERRED, Attempt.FIRST, START);

        assertThat(PLAN.next(Optional.of(refused), 0.9)).isNotEqualTo(PLAN.next(Optional.of(refused), 0.1));
    }

    @Test
    void refusals_end_after_a_day() {
        Instant dayLater = START.plus(RetrySchedule.STANDARD.giveUpAfter());

        assertThat(next(ledger(DeliveryStatus.DEFERRED, refused(60), dayLater))).isInstanceOf(Step.GiveUp.class);
    }

    @Test
    void claim_is_too_old_to_begin_with_after_one_conversation() {
        Delivery claim = ledger(DeliveryStatus.CLAIMED, Attempt.FIRST, START);

        assertThat(PLAN.tooLateFor(claim, START.plus(CONVERSATION))).isFalse();
        assertThat(PLAN.tooLateFor(claim, START.plus(CONVERSATION).plusMillis(1)))
                .isTrue();
    }

    private static Duration pauseAfter(int attempt) {
        Step step = next(ledger(DeliveryStatus.DEFERRED, refused(attempt), START));
        return Duration.between(START, ((Step.Try) step).notBefore());
    }

    private static Step next(Delivery last) {
        return PLAN.next(Optional.of(last), 0);
    }

    /** The attempt of this number, after refusals only. */
    private static Attempt refused(int number) {
        return new Attempt(number, Attempt.Earlier.ALL_ANSWERED);
    }

    private static Delivery ledger(DeliveryStatus status, Attempt attempt, Instant at) {
        return new Delivery(
                "n-1", status, attempt.number(), START, attempt.mayBeOut(), at, "<n-1@program.example>", null);
    }
}
