package io.baton.lifecycle.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.registration.Registration;
import io.baton.lifecycle.registration.RegistrationStage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** L11: the program corrects how a deal was reported to have ended. */
class CorrectingTest {
    private static final Instant ENDED = Given.START.plus(Duration.ofHours(1));
    private static final Instant SOON = ENDED.plus(Duration.ofDays(3));
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 3, 1);

    @Test
    void won_becomes_lost_and_keeps_the_day_on_which_it_ended() {
        Lifecycle.Step step = step(Given.archived(Outcome.WON), Given.lose(), SOON);

        assertThat(step.event().version()).isEqualTo(4);
        assertThat(step.event().change())
                .isEqualTo(new Change.Corrected(won(List.of("erp")), lost(LostReason.PRICE), Given.TEXT));
        Referral.Archived after = (Referral.Archived) step.after();
        assertThat(after.outcome()).isEqualTo(Outcome.LOST);
        assertThat(after.ending()).isEqualTo(lost(LostReason.PRICE));
        assertThat(after.archivedAt()).isEqualTo(ENDED);
        assertThat(after.correction()).contains(new Referral.Correction(1, SOON));
    }

    @Test
    void lost_becomes_won_for_the_engagements_value_on_the_day_on_which_it_ended() {
        assertThat(step(Given.archived(Outcome.LOST), Given.win(), SOON).event().change())
                .isEqualTo(new Change.Corrected(lost(LostReason.PRICE), won(List.of("erp")), Given.TEXT));
    }

    @Test
    void of_a_won_deal_what_the_correction_does_not_name_stays_as_it_was_reported() {
        LocalDate later = FIRST_DAY.plusDays(2);
        Referral.Full first = step(
                        Given.archived(Outcome.LOST),
                        new Decision.Win(List.of("erp"), Optional.of(Given.OTHER_VALUE), Optional.of(later), List.of()),
                        SOON)
                .after();

        Change change = step(first, win("erp", "bi"), SOON).event().change();

        assertThat(((Change.Corrected) change).now())
                .isEqualTo(new Change.Won(List.of("erp", "bi"), Given.OTHER_VALUE, later, List.of()));
    }

    @Test
    void a_correction_can_be_corrected_and_each_is_counted() {
        Referral.Full first =
                step(Given.archived(Outcome.WON), Given.lose(), SOON).after();
        Referral.Archived second = (Referral.Archived)
                step(first, Given.win(), SOON.plusSeconds(1)).after();

        assertThat(second.correction()).contains(new Referral.Correction(2, SOON.plusSeconds(1)));
        assertThat(second.ending()).isEqualTo(Given.archived(Outcome.WON).ending());
    }

    @Test
    void the_window_counts_from_the_end_of_the_deal_whatever_was_corrected_since() {
        Instant over = ENDED.plus(CorrectionPolicy.STANDARD.window());
        Referral.Full corrected =
                step(Given.archived(Outcome.WON), Given.lose(), SOON).after();

        assertThat(judge(corrected, Given.correct(Given.win()), over.minusMillis(1)))
                .isInstanceOf(Verdict.Granted.class);
        assertThat(judge(corrected, Given.correct(Given.win()), over))
                .isEqualTo(new Verdict.Refused(Refusal.tooLate(over)));
        assertThat(judge(Given.archived(Outcome.WON).remembered(), Given.correct(Given.lose()), SOON))
                .isEqualTo(windowIsOver());
    }

    @Test
    void a_window_of_zero_turns_corrections_off() {
        Decision.Correct off =
                new Decision.Correct(Given.lose(), Optional.of(Given.TEXT), new CorrectionPolicy(Duration.ZERO));

        assertThat(judge(Given.archived(Outcome.WON), off, ENDED)).isEqualTo(windowIsOver());
    }

    @Test
    void the_engine_keeps_the_whole_referral_for_the_longest_window_and_no_longer_than_it_is_needed() {
        Referral.Archived won = Given.archived(Outcome.WON);

        assertThat(won.kept()).isSameAs(won);
        assertThat(won.settledAt()).contains(ENDED.plus(CorrectionPolicy.LONGEST_WINDOW));
        assertThat(Given.archived(Outcome.DECLINED).kept()).isInstanceOf(Referral.Remembered.class);
        // As long as its registration is open, it must not be forgotten.
        assertThat(Given.toRegister().settledAt()).isEmpty();
    }

    @Test
    void a_correction_that_changes_nothing_is_no_event() {
        assertThat(judge(Given.archived(Outcome.WON), Given.correct(Given.win()), SOON))
                .isEqualTo(new Verdict.Unchanged());
        assertThat(judge(Given.archived(Outcome.LOST), Given.correct(Given.lose()), SOON))
                .isEqualTo(new Verdict.Unchanged());
    }

    @Test
    void all_that_is_missing_is_named_at_once() {
        assertThat(judge(Given.archived(Outcome.LOST), without(win()), SOON))
                .isEqualTo(new Verdict.Refused(
                        new Refusal(Refusal.Reason.FIELD_REQUIRED, List.of("won.solutions", "reason"))));
        Decision.Lose nobody =
                new Decision.Lose(Optional.of(LostReason.COMPETITOR), Optional.empty(), Optional.empty());
        assertThat(judge(Given.archived(Outcome.WON), without(nobody), SOON))
                .isEqualTo(new Verdict.Refused(
                        new Refusal(Refusal.Reason.FIELD_REQUIRED, List.of("lost.competitor", "reason"))));
    }

    @Test
    void what_cannot_be_is_named_as_it_is_in_a_report() {
        Decision.Win tomorrow =
                new Decision.Win(List.of("erp"), Optional.empty(), Optional.of(FIRST_DAY.plusDays(9)), List.of());
        assertThat(judge(Given.archived(Outcome.LOST), Given.correct(tomorrow), SOON))
                .isEqualTo(new Verdict.Refused(Refusal.invalid("won.closedOn")));
        Decision.Lose needless =
                new Decision.Lose(Optional.of(LostReason.PRICE), Optional.of(Given.TEXT), Optional.empty());
        assertThat(judge(Given.archived(Outcome.WON), Given.correct(needless), SOON))
                .isEqualTo(new Verdict.Refused(Refusal.invalid("lost.competitor")));
    }

    @Test
    void lost_takes_an_open_registration_away_and_won_with_an_eligible_solution_opens_one() {
        Referral.Full lost = step(Given.inReview(), Given.lose(), SOON).after();

        assertThat(registration(lost)).isEmpty();
        assertThat(registration(step(lost, Given.winEligible(), SOON).after())).hasValueSatisfying(open -> {
            assertThat(open.stage()).isEqualTo(RegistrationStage.INCOMPLETE);
            assertThat(open.eligible()).containsExactly("crm");
        });
    }

    @Test
    void what_was_filed_goes_on_as_long_as_its_solution_was_sold() {
        Referral.Archived filed = Given.inReview();
        Decision.Win otherValue =
                new Decision.Win(List.of("erp", "crm"), Optional.of(Given.OTHER_VALUE), Optional.empty(), List.of());

        assertThat(registration(step(filed, otherValue, SOON).after())).isEqualTo(filed.registration());
        assertThat(registration(step(filed, eligible("cloud"), SOON).after())).hasValueSatisfying(open -> {
            assertThat(open.stage()).isEqualTo(RegistrationStage.INCOMPLETE);
            assertThat(open.eligible()).containsExactly("cloud");
        });
    }

    @Test
    void what_was_sold_before_does_not_become_eligible_by_a_correction_of_the_value() {
        Decision.Win otherValue =
                new Decision.Win(List.of("erp"), Optional.of(Given.OTHER_VALUE), Optional.empty(), List.of("erp"));

        assertThat(registration(
                        step(Given.archived(Outcome.WON), otherValue, SOON).after()))
                .isEmpty();
    }

    @Test
    void an_approved_registration_stays_and_a_correction_that_voids_it_is_refused() {
        Referral.Archived approved = Given.registered(new Decision.ApproveRegistration());

        assertThat(registration(step(approved, win("crm"), SOON).after())).isEqualTo(approved.registration());
        for (Decision.Ending voids : List.of(Given.lose(), win("erp")))
            assertThat(judge(approved, Given.correct(voids), SOON))
                    .isEqualTo(new Verdict.Refused(Refusal.of(Refusal.Reason.REGISTRATION_APPROVED)));
    }

    private static Optional<Registration> registration(Referral.Full referral) {
        return ((Referral.Archived) referral).registration();
    }

    private static Decision.Win win(String... solutions) {
        return new Decision.Win(List.of(solutions), Optional.empty(), Optional.empty(), List.of());
    }

    private static Decision.Win eligible(String solution) {
        return new Decision.Win(List.of(solution), Optional.empty(), Optional.empty(), List.of(solution));
    }

    private static Change.Won won(List<String> solutions) {
        return new Change.Won(solutions, Given.VALUE, FIRST_DAY, List.of());
    }

    private static Change.Lost lost(LostReason reason) {
        return new Change.Lost(reason, Optional.empty(), Optional.empty());
    }

    private static Decision.Correct without(Decision.Ending ending) {
        return new Decision.Correct(ending, Optional.empty(), CorrectionPolicy.STANDARD);
    }

    private static Verdict windowIsOver() {
        return new Verdict.Refused(Refusal.of(Refusal.Reason.CORRECTION_WINDOW_OVER));
    }

    private static Lifecycle.Step step(Referral referral, Decision.Ending now, Instant at) {
        return Lifecycle.judge(referral, asked(Given.correct(now)), at).steps().getLast();
    }

    private static Verdict judge(Referral referral, Decision.Correct what, Instant at) {
        return Lifecycle.judge(referral, asked(what), at).verdict();
    }

    private static Asked asked(Decision.Correct what) {
        return Given.asked("correct-" + what.hashCode(), Actor.Kind.PROGRAM, what);
    }
}
