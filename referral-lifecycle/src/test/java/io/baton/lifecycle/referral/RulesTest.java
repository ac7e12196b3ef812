package io.baton.lifecycle.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.lifecycle.DeclineReason;
import io.baton.lifecycle.Money;
import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.referral.Lifecycle.Judgement;
import io.baton.lifecycle.referral.Lifecycle.Step;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules one by one: given a referral, when something is asked or time passes, then this. */
public class RulesTest {
    private static final Instant SOON = Given.START.plus(Duration.ofMinutes(5));

    @Nested
    @DisplayName("L2: the same RFI again creates nothing new")
    class L2 {
        @Test
        void a_doubled_receipt_is_refused() {
            Asked again = Given.asked(
                    "another-id",
                    Actor.Kind.ENGINE,
                    Given.receive(Policy.STANDARD, true).what());
            assertThat(refusal(Given.received(), again).reason()).isEqualTo(Refusal.Reason.ALREADY_RECEIVED);
        }
    }

    @Nested
    @DisplayName("L4: accept")
    class L4 {
        @Test
        void accept_without_name_value_or_purchase_date_is_refused_and_names_the_field() {
            assertThat(missing(Optional.empty(), Optional.of(Given.VALUE), Optional.of(Given.PURCHASE)))
                    .isEqualTo("name");
            assertThat(missing(Optional.of(Given.TEXT), Optional.empty(), Optional.of(Given.PURCHASE)))
                    .isEqualTo("value");
            assertThat(missing(Optional.of(Given.TEXT), Optional.of(Given.VALUE), Optional.empty()))
                    .isEqualTo("purchaseDate");
        }

        @Test
        void the_campaign_is_prefilled_from_the_rfi() {
            assertThat(Given.accepted().engagement().campaignId()).contains("campaign-of-the-rfi");
        }

        @Test
        void nobody_is_named_twice_as_a_colleague() {
            List<Sealed> twice = List.of(Given.colleague("rui"), Given.colleague("lea"), Given.colleague("rui"));
            assertThat(refusal(Given.received(), Given.byPartner("d", Given.accept(twice))))
                    .isEqualTo(Refusal.invalid("colleagues[2].email"));
        }

        @Test
        void a_contact_of_the_location_may_be_a_colleague() {
            Decision accept = Given.accept(List.of(Given.colleague(Given.CONTACT)));
            assertThat(change(Given.received(), accept)).isInstanceOf(Change.Accepted.class);
        }

        @Test
        void at_most_50_colleagues_are_named() {
            assertThat(change(Given.received(), Given.accept(colleagues(50)))).isInstanceOf(Change.Accepted.class);
            assertThat(refusal(Given.received(), Given.byPartner("d", Given.accept(colleagues(51)))))
                    .isEqualTo(Refusal.invalid("colleagues"));
        }

        private static List<Sealed> colleagues(int number) {
            return IntStream.range(0, number)
                    .mapToObj(one -> Given.colleague("colleague-" + one))
                    .toList();
        }

        @ParameterizedTest
        @CsvSource({
            "2027-03-15, 2027-03-15",
            "2027-02, 2027-02-28",
            "2028-02, 2028-02-29",
            "2027-Q1, 2027-03-31",
            "2027Q4, 2027-12-31"
        })
        void a_month_or_quarter_is_kept_as_its_last_day(String given, LocalDate kept) {
            assertThat(PurchaseTime.lastDay(given)).isEqualTo(kept);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "soon", "2027-13", "2027-Q5", "2027-02-30", "2027"})
        void anything_else_is_no_purchase_time(String given) {
            assertThatThrownBy(() -> PurchaseTime.lastDay(given)).isInstanceOf(DateTimeException.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"-0.01", "0.00001", "1E+15", "1E+1000000000", "1E-1000000000"})
        void a_negative_too_precise_or_too_large_value_is_none(String amount) {
            Currency euro = Currency.getInstance("EUR");
            BigDecimal given = new BigDecimal(amount);
            assertThatThrownBy(() -> new Money(given, euro)).isInstanceOf(IllegalArgumentException.class);
        }

        private String missing(Optional<Sealed> name, Optional<Money> value, Optional<LocalDate> purchase) {
            Decision accept = new Decision.Accept(
                    name, value, purchase, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
            Refusal refusal = refusal(Given.received(), Given.byPartner("d", accept));
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.FIELD_REQUIRED);
            return refusal.field().orElseThrow();
        }
    }

    @Nested
    @DisplayName("L5: decline")
    class L5 {
        @Test
        void decline_without_reason_is_refused() {
            Decision decline = new Decision.Decline(Optional.empty(), Optional.of(Given.TEXT));
            assertThat(refusal(Given.received(), Given.byPartner("d", decline)))
                    .isEqualTo(new Refusal(Refusal.Reason.FIELD_REQUIRED, Optional.of("reason")));
        }

        @ParameterizedTest
        @EnumSource(DeclineReason.class)
        void each_reason_is_taken_with_and_without_notes(DeclineReason reason) {
            for (Optional<Sealed> notes : List.of(Optional.<Sealed>empty(), Optional.of(Given.TEXT)))
                assertThat(change(Given.received(), new Decision.Decline(Optional.of(reason), notes)))
                        .isEqualTo(new Change.Declined(reason, notes));
        }

        @Test
        void declined_is_archived() {
            assertThat(Given.archived(Outcome.DECLINED).outcome()).isEqualTo(Outcome.DECLINED);
        }
    }

    @Nested
    @DisplayName("L6, L7, L8: deadlines")
    class Deadlines {
        @Test
        void they_fall_due_in_order_each_at_its_own_instant() {
            List<Step> steps = Lifecycle.advance(Given.received(), Given.START.plus(Duration.ofDays(99)));
            assertThat(steps)
                    .extracting(step -> step.event().change())
                    .containsExactly(
                            new Change.ReminderDue(),
                            new Change.DirectContactWindowElapsed(),
                            new Change.LastCallDue(),
                            new Change.Expired());
            assertThat(steps)
                    .extracting(step -> step.event().occurredAt())
                    .containsExactly(
                            Given.START.plus(Duration.ofHours(24)),
                            Given.START.plus(Duration.ofHours(72)),
                            Given.START.plus(Duration.ofDays(13)),
                            Given.START.plus(Duration.ofDays(14)));
        }

        @Test
        void a_deadline_at_the_very_instant_is_due_and_a_moment_before_it_is_not() {
            Instant expiry = Given.START.plus(Duration.ofDays(14));
            assertThat(Lifecycle.advance(Given.received(), expiry.minusNanos(1))
                            .getLast()
                            .after())
                    .isInstanceOf(Referral.Received.class);
            assertThat(Lifecycle.advance(Given.received(), expiry).getLast().after())
                    .isInstanceOf(Referral.Archived.class);
        }

        @Test
        void a_late_decision_finds_the_referral_expired() {
            Judgement judgement = Lifecycle.judge(
                    Given.received(), Given.byPartner("d", Given.accept()), Given.START.plus(Duration.ofDays(15)));
            assertThat(judgement.steps().getLast().event().change()).isEqualTo(new Change.Expired());
            assertThat(judgement.verdict())
                    .isEqualTo(new Verdict.Refused(new Refusal(Refusal.Reason.ALREADY_EXPIRED, Optional.empty())));
        }

        @Test
        void the_flame_is_lit_on_receipt_changes_after_72_h_and_is_only_there_if_asked_for() {
            assertThat(Given.received().flame()).isEqualTo(Referral.Flame.LIT);
            assertThat(Given.received(Policy.STANDARD, false).flame()).isEqualTo(Referral.Flame.NONE);
            Step step = Lifecycle.advance(Given.received(), Given.START.plus(Duration.ofHours(73)))
                    .getLast();
            assertThat(((Referral.Received) step.after()).flame()).isEqualTo(Referral.Flame.ELAPSED);
        }

        @Test
        void a_decision_ends_all_deadlines() {
            assertThat(Lifecycle.advance(Given.accepted(), Instant.MAX)).isEmpty();
            assertThat(Lifecycle.advance(Given.archived(Outcome.DECLINED), Instant.MAX))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("L10: won and lost")
    class L10 {
        @Test
        void won_without_a_solution_is_refused() {
            Decision win = new Decision.Win(List.of(), Optional.empty(), Optional.empty(), List.of());
            assertThat(refusal(Given.accepted(), Given.byPartner("d", win)).field())
                    .contains("solutions");
        }

        @Test
        void won_takes_the_engagements_value_and_the_day_of_the_decision_unless_told_otherwise() {
            assertThat(Given.archived(Outcome.WON).ending())
                    .isEqualTo(new Change.Won(List.of("erp"), Given.VALUE, LocalDate.of(2027, 3, 1), List.of()));
        }

        @Test
        void lost_without_a_reason_is_unspecified() {
            Decision lose = new Decision.Lose(Optional.empty(), Optional.empty(), Optional.empty());
            assertThat(change(Given.accepted(), lose))
                    .isEqualTo(new Change.Lost(LostReason.UNSPECIFIED, Optional.empty(), Optional.empty()));
        }

        @Test
        void won_may_correct_the_value_and_the_closing_date() {
            Money less = new Money(new BigDecimal("99000"), Currency.getInstance("USD"));
            LocalDate earlier = LocalDate.of(2027, 3, 1);
            Decision win = new Decision.Win(List.of("erp", "crm"), Optional.of(less), Optional.of(earlier), List.of());
            assertThat(change(Given.accepted(), win))
                    .isEqualTo(new Change.Won(List.of("erp", "crm"), less, earlier, List.of()));
        }

        @ParameterizedTest
        @EnumSource(LostReason.class)
        void each_reason_is_taken_with_and_without_notes(LostReason reason) {
            Optional<Sealed> competitor = reason == LostReason.COMPETITOR ? Optional.of(Given.TEXT) : Optional.empty();
            for (Optional<Sealed> notes : List.of(Optional.<Sealed>empty(), Optional.of(Given.TEXT)))
                assertThat(change(Given.accepted(), new Decision.Lose(Optional.of(reason), competitor, notes)))
                        .isEqualTo(new Change.Lost(reason, competitor, notes));
        }

        @Test
        void lost_to_a_competitor_says_to_which() {
            Decision lose = new Decision.Lose(Optional.of(LostReason.COMPETITOR), Optional.empty(), Optional.empty());
            assertThat(refusal(Given.accepted(), Given.byPartner("d", lose)))
                    .isEqualTo(new Refusal(Refusal.Reason.FIELD_REQUIRED, Optional.of("competitor")));
        }

        @Test
        void a_competitor_is_named_only_with_that_reason() {
            Decision lose = new Decision.Lose(Optional.of(LostReason.PRICE), Optional.of(Given.TEXT), Optional.empty());
            assertThat(refusal(Given.accepted(), Given.byPartner("d", lose)))
                    .isEqualTo(new Refusal(Refusal.Reason.FIELD_INVALID, Optional.of("competitor")));
        }
    }

    @Nested
    @DisplayName("L14: a referrals user decides what they are on")
    class L14 {
        @Test
        void a_contact_of_the_location_decides() {
            assertThat(by(Given.CONTACT, Given.received(), Given.accept())).isInstanceOf(Verdict.Granted.class);
            assertThat(by(Given.CONTACT, Given.accepted(), Given.win())).isInstanceOf(Verdict.Granted.class);
        }

        @Test
        void a_contact_of_the_engagement_decides() {
            assertThat(by(Given.COLLEAGUE, Given.accepted(), Given.win())).isInstanceOf(Verdict.Granted.class);
        }

        @Test
        void for_anybody_else_there_is_no_such_referral() {
            for (Referral referral : List.of(
                    Given.received(),
                    Given.accepted(),
                    Given.archived(Outcome.WON),
                    Given.archived(Outcome.WON).kept()))
                assertThat(by("stranger", referral, Given.accept()))
                        .isEqualTo(new Verdict.Refused(Refusal.of(Refusal.Reason.UNKNOWN_REFERRAL)));
        }

        @Test
        void who_has_left_the_engagement_decides_no_more() {
            Decision leaving = new Decision.RemoveContact(Given.COLLEAGUE);
            Referral without = Lifecycle.judge(Given.accepted(), Given.byPartner("d", leaving), SOON)
                    .steps()
                    .getLast()
                    .after();
            assertThat(by(Given.COLLEAGUE, without, Given.win())).isInstanceOf(Verdict.Refused.class);
        }

        private static Verdict by(String person, Referral referral, Decision what) {
            Asked asked = new Asked("by-" + person, 1, Given.user(person), OptionalLong.empty(), what);
            return Lifecycle.judge(referral, asked, SOON).verdict();
        }
    }

    @Nested
    @DisplayName("L16: withdrawal")
    class L16 {
        @Test
        void the_order_of_appending_decides_between_accept_and_withdrawal() {
            Asked withdraw = Given.asked("w", Actor.Kind.CUSTOMER, new Decision.Withdraw());
            assertThat(refusal(Given.accepted(), withdraw).reason()).isEqualTo(Refusal.Reason.ALREADY_ACCEPTED);
            assertThat(refusal(Given.archived(Outcome.WITHDRAWN), Given.byPartner("d", Given.accept()))
                            .reason())
                    .isEqualTo(Refusal.Reason.ALREADY_WITHDRAWN);
        }
    }

    @Nested
    @DisplayName("L17: windows are policy")
    class L17 {
        @Test
        void a_deadline_that_does_not_lie_between_receipt_and_expiry_is_not_set() {
            Policy tiny = new Policy(
                    3, Duration.ofMinutes(2), Duration.ofHours(24), Duration.ofDays(1), Duration.ofMinutes(2));
            assertThat(Given.received(tiny, true).deadlines())
                    .containsExactly(new Deadline(DeadlineKind.EXPIRY, Given.START.plus(Duration.ofMinutes(2))));
        }

        @Test
        void the_policys_version_stands_in_the_first_event() {
            Policy third =
                    new Policy(3, Duration.ofDays(7), Duration.ofHours(24), Duration.ofDays(1), Duration.ofHours(72));
            assertThat(Given.received(third, true).receipt().policyVersion()).isEqualTo(3);
        }

        @Test
        void a_window_must_be_positive() {
            assertThatThrownBy(() -> new Policy(
                            1, Duration.ZERO, Duration.ofHours(24), Duration.ofDays(1), Duration.ofHours(72)))
                    .hasMessage("responseWindow must be positive");
        }
    }

    @Nested
    @DisplayName("Repeats and versions")
    class Repeats {
        @Test
        void a_repeat_within_7_days_gets_the_first_answer_and_changes_nothing() {
            Judgement judgement = Lifecycle.judge(
                    Given.accepted(), Given.byPartner("accepting", Given.accept()), SOON.plus(Duration.ofDays(6)));
            assertThat(judgement.steps()).isEmpty();
            assertThat(judgement.verdict())
                    .isInstanceOfSatisfying(
                            Verdict.Repeated.class,
                            repeated -> assertThat(repeated.first().version()).isEqualTo(2));
        }

        @Test
        void the_same_id_with_other_content_is_refused() {
            assertThat(refusal(Given.accepted(), Given.byPartner("accepting", Given.decline()))
                            .reason())
                    .isEqualTo(Refusal.Reason.DECISION_ID_REUSED);
        }

        @Test
        void of_many_edits_the_last_100_are_remembered_so_that_they_do_not_grow_the_state() {
            Referral.Full edited = Given.accepted();
            for (int number = 0; number <= Applied.MOST_REMEMBERED; number++)
                edited = Lifecycle.judge(edited, Given.byPartner("edit-" + number, Given.edit()), SOON)
                        .steps()
                        .getLast()
                        .after();
            assertThat(edited.applied())
                    .hasSize(Applied.MOST_REMEMBERED)
                    .extracting(Applied::decisionId)
                    .startsWith("edit-1")
                    .endsWith("edit-100");
        }

        @Test
        void an_outdated_version_is_a_conflict() {
            Asked outdated =
                    new Asked("d", 1, Given.actor(Actor.Kind.PARTNER, Given.PARTNER), OptionalLong.of(1), Given.win());
            assertThat(refusal(Given.accepted(), outdated).reason()).isEqualTo(Refusal.Reason.VERSION_CONFLICT);
        }
    }

    private static Change change(Referral referral, Decision what) {
        Verdict verdict =
                Lifecycle.judge(referral, Given.byPartner("d", what), SOON).verdict();
        assertThat(verdict).isInstanceOf(Verdict.Granted.class);
        return ((Verdict.Granted) verdict).change();
    }

    private static Refusal refusal(Referral referral, Asked asked) {
        Verdict verdict = Lifecycle.judge(referral, asked, SOON).verdict();
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).refusal();
    }
}
