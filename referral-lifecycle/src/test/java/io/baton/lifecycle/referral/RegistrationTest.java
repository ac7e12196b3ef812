package io.baton.lifecycle.referral;

import static io.baton.lifecycle.registration.RegistrationField.COUNTRY;
import static io.baton.lifecycle.registration.RegistrationField.ENDS_ON;
import static io.baton.lifecycle.registration.RegistrationField.SIGNED_ON;
import static io.baton.lifecycle.registration.RegistrationField.SOLUTION_VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.Money;
import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.referral.Refusal.Reason;
import io.baton.lifecycle.registration.DealKind;
import io.baton.lifecycle.registration.Registration;
import io.baton.lifecycle.registration.RegistrationDraft;
import io.baton.lifecycle.registration.RegistrationField;
import io.baton.lifecycle.registration.RegistrationForm;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** L12: a deal that was won with an eligible solution is registered, and the program reviews it. */
public class RegistrationTest {
    private static final Instant LATER = Given.START.plusSeconds(7_200);
    private static final Optional<Sealed> NO_NOTES = Optional.empty();

    @Test
    void won_with_an_eligible_solution_opens_a_registration_for_those_that_were_sold() {
        assertThat(registration(Given.toRegister()))
                .isInstanceOfSatisfying(
                        Registration.Incomplete.class,
                        open -> assertThat(open.eligible()).containsExactly("crm"));
    }

    @Test
    void won_without_an_eligible_solution_opens_none() {
        assertThat(Given.archived(Outcome.WON).registration()).isEmpty();
    }

    @Test
    void filing_hands_it_to_the_program() {
        assertThat(registration(Given.inReview()))
                .isInstanceOfSatisfying(
                        Registration.InReview.class,
                        filed -> assertThat(filed.form()).isEqualTo(Given.form()));
    }

    @ParameterizedTest
    @EnumSource(RegistrationField.class)
    void a_form_that_lacks_a_field_is_refused_and_names_it(RegistrationField field) {
        assertThat(refusal(Given.toRegister(), filing(Draft.full().without(field))))
                .isEqualTo(Refusal.required(field.path()));
    }

    @Test
    void only_an_eligible_solution_that_was_sold_is_registered() {
        for (String solution : List.of("erp", "cloud"))
            assertThat(refusal(Given.toRegister(), filing(Draft.full().solution(solution))))
                    .isEqualTo(Refusal.invalid("solution"));
    }

    @Test
    void the_solution_is_worth_at_most_the_whole_and_in_the_same_currency() {
        assertThat(refusal(Given.toRegister(), filing(Draft.full().solutionValue("120000.0001", "EUR"))))
                .isEqualTo(Refusal.invalid("solutionValue"));
        assertThat(refusal(Given.toRegister(), filing(Draft.full().solutionValue("1", "USD"))))
                .isEqualTo(Refusal.invalid("solutionValue"));
        assertThat(granted(Given.toRegister(), filing(Draft.full().solutionValue("120000", "EUR"))))
                .isInstanceOf(Change.RegistrationSubmitted.class);
    }

    @Test
    void a_contract_is_signed_before_it_begins_or_on_the_day() {
        assertThat(refusal(Given.toRegister(), filing(Draft.full().signedOn(Given.PURCHASE.plusDays(1)))))
                .isEqualTo(Refusal.invalid("signedOn"));
        assertThat(granted(Given.toRegister(), filing(Draft.full().signedOn(Given.PURCHASE))))
                .isInstanceOf(Change.RegistrationSubmitted.class);
    }

    @Test
    void a_contract_does_not_end_before_it_begins() {
        assertThat(refusal(Given.toRegister(), filing(Draft.full().endsOn(Given.PURCHASE.minusDays(1)))))
                .isEqualTo(Refusal.invalid("endsOn"));
        assertThat(granted(Given.toRegister(), filing(Draft.full().endsOn(Given.PURCHASE))))
                .isInstanceOf(Change.RegistrationSubmitted.class);
    }

    @Test
    void what_was_sent_back_is_corrected_and_the_rest_stays() {
        Change change = granted(Given.returned(COUNTRY), filing(Draft.empty().country("AT")));
        RegistrationForm form = ((Change.RegistrationSubmitted) change).form();
        assertThat(form.country()).isEqualTo("AT");
        assertThat(RegistrationDraft.of(form).changed(Given.form())).containsExactly(COUNTRY);
    }

    @Test
    void only_what_was_sent_back_can_change() {
        assertThat(refusal(
                        Given.returned(COUNTRY),
                        filing(Draft.empty().country("AT").signedOn(Given.PURCHASE.minusDays(2)))))
                .isEqualTo(new Refusal(Reason.FIELD_NOT_OPEN, Optional.of("signedOn")));
    }

    @Test
    void the_whole_form_may_be_sent_again_if_the_rest_is_as_it_was() {
        assertThat(granted(Given.returned(COUNTRY), filing(Draft.full().country("AT"))))
                .isInstanceOf(Change.RegistrationSubmitted.class);
    }

    @Test
    void each_field_that_was_sent_back_is_named_again() {
        assertThat(refusal(
                        Given.returned(COUNTRY, SIGNED_ON), filing(Draft.empty().country("AT"))))
                .isEqualTo(Refusal.required("signedOn"));
    }

    @Test
    void a_correction_that_does_not_go_together_with_the_rest_is_refused() {
        assertThat(refusal(Given.returned(ENDS_ON), filing(Draft.empty().endsOn(LocalDate.EPOCH))))
                .isEqualTo(Refusal.invalid("endsOn"));
        assertThat(refusal(Given.returned(SOLUTION_VALUE), filing(Draft.empty().solutionValue("999999", "EUR"))))
                .isEqualTo(Refusal.invalid("solutionValue"));
    }

    @Test
    void what_is_saved_is_no_filing_and_is_kept_until_it_is_filed() {
        Referral.Archived saved = after(Given.toRegister(), saving(Draft.full().without(COUNTRY)));
        assertThat(registration(saved)).isInstanceOf(Registration.Incomplete.class);
        assertThat(registration(saved).since())
                .isEqualTo(registration(Given.toRegister()).since());
        assertThat(refusal(saved, filing(Draft.empty()))).isEqualTo(Refusal.required("country"));
        assertThat(((Change.RegistrationSubmitted)
                                granted(saved, filing(Draft.empty().country("DE"))))
                        .form())
                .isEqualTo(Given.form());
    }

    @Test
    void what_is_saved_takes_the_place_of_what_was_saved_before() {
        Referral.Archived twice = after(
                after(Given.toRegister(), saving(Draft.full())),
                saving(Draft.empty().country("AT")));
        assertThat(refusal(twice, filing(Draft.empty())).field()).contains("company");
    }

    @Test
    void what_is_filed_counts_over_what_was_saved() {
        Referral.Archived saved = after(Given.toRegister(), saving(Draft.full()));
        Change change = granted(saved, filing(Draft.empty().country("AT")));
        assertThat(((Change.RegistrationSubmitted) change).form().country()).isEqualTo("AT");
    }

    @Test
    void corrections_may_be_saved_too_and_only_of_what_was_sent_back() {
        Referral.Archived saved =
                after(Given.returned(COUNTRY, SIGNED_ON), saving(Draft.empty().country("AT")));
        assertThat(refusal(saved, filing(Draft.empty()))).isEqualTo(Refusal.required("signedOn"));
        assertThat(granted(saved, filing(Draft.empty().signedOn(Given.PURCHASE))))
                .isInstanceOf(Change.RegistrationSubmitted.class);
        assertThat(refusal(Given.returned(COUNTRY), saving(Draft.empty().signedOn(Given.PURCHASE))))
                .isEqualTo(new Refusal(Reason.FIELD_NOT_OPEN, Optional.of("signedOn")));
    }

    @Test
    void sending_back_names_what_is_to_be_corrected_and_may_say_why() {
        assertThat(refusal(Given.inReview(), new Decision.ReturnRegistration(List.of(), NO_NOTES)))
                .isEqualTo(Refusal.required("fields"));
        assertThat(registration(Given.returned(SIGNED_ON, COUNTRY, COUNTRY)))
                .isInstanceOfSatisfying(Registration.UpdateRequired.class, back -> {
                    assertThat(back.toCorrect()).containsExactly(COUNTRY, SIGNED_ON);
                    assertThat(back.notes()).contains(Given.TEXT);
                });
    }

    @Test
    void declining_says_why() {
        assertThat(refusal(Given.inReview(), new Decision.DeclineRegistration(NO_NOTES)))
                .isEqualTo(Refusal.required("notes"));
    }

    @Test
    void a_closed_registration_is_final_and_the_deal_stays_won() {
        Referral.Archived approved = Given.registered(new Decision.ApproveRegistration());
        assertThat(approved.openRegistration()).isEmpty();
        assertThat(approved.outcome()).isEqualTo(Outcome.WON);
        assertThat(approved.archivedAt()).isEqualTo(Given.toRegister().archivedAt());
        assertThat(refusal(approved, Given.register()).reason()).isEqualTo(Reason.NO_OPEN_REGISTRATION);
    }

    private static Registration registration(Referral.Archived referral) {
        return referral.registration().orElseThrow();
    }

    private static Decision filing(Draft draft) {
        return new Decision.Register(draft.draft());
    }

    private static Decision saving(Draft draft) {
        return new Decision.SaveRegistration(draft.draft());
    }

    private static Referral.Archived after(Referral referral, Decision what) {
        Asked asked = Given.asked("saving at version " + referral.version(), Actor.Kind.PARTNER, what);
        return (Referral.Archived)
                Lifecycle.judge(referral, asked, LATER).steps().getLast().after();
    }

    private static Change granted(Referral referral, Decision what) {
        return ((Verdict.Granted) verdict(referral, what)).change();
    }

    private static Refusal refusal(Referral referral, Decision what) {
        return ((Verdict.Refused) verdict(referral, what)).refusal();
    }

    private static Verdict verdict(Referral referral, Decision what) {
        return Lifecycle.judge(referral, Given.asked("asked", side(what), what), LATER)
                .verdict();
    }

    private static Actor.Kind side(Decision what) {
        boolean partners = what instanceof Decision.Register || what instanceof Decision.SaveRegistration;
        return partners ? Actor.Kind.PARTNER : Actor.Kind.PROGRAM;
    }

    /** A draft, field by field. */
    private record Draft(RegistrationDraft draft) {
        static Draft full() {
            return new Draft(RegistrationDraft.of(Given.form()));
        }

        static Draft empty() {
            return new Draft(RegistrationDraft.EMPTY);
        }

        Draft country(String country) {
            return with(COUNTRY, country);
        }

        Draft solution(String solution) {
            return with(RegistrationField.SOLUTION, solution);
        }

        Draft solutionValue(String amount, String currency) {
            return with(SOLUTION_VALUE, new Money(new BigDecimal(amount), Currency.getInstance(currency)));
        }

        Draft endsOn(LocalDate day) {
            return with(ENDS_ON, new RegistrationForm.End(Optional.of(day)));
        }

        Draft signedOn(LocalDate day) {
            return with(SIGNED_ON, day);
        }

        Draft without(RegistrationField field) {
            return with(field, null);
        }

        private Draft with(RegistrationField field, Object value) {
            return new Draft(new RegistrationDraft(
                    or(RegistrationField.COMPANY, field, Sealed.class, value, draft.company()),
                    or(COUNTRY, field, String.class, value, draft.country()),
                    or(RegistrationField.SOLUTION, field, String.class, value, draft.solution()),
                    or(RegistrationField.DEAL_KIND, field, DealKind.class, value, draft.dealKind()),
                    or(RegistrationField.TOTAL_VALUE, field, Money.class, value, draft.totalValue()),
                    or(SOLUTION_VALUE, field, Money.class, value, draft.solutionValue()),
                    or(RegistrationField.STARTS_ON, field, LocalDate.class, value, draft.startsOn()),
                    or(ENDS_ON, field, RegistrationForm.End.class, value, draft.end()),
                    or(SIGNED_ON, field, LocalDate.class, value, draft.signedOn()),
                    or(RegistrationField.CUSTOMER_CONTACT, field, Sealed.class, value, draft.customerContact())));
        }

        private static <T> Optional<T> or(
                RegistrationField one, RegistrationField named, Class<T> type, Object value, Optional<T> before) {
            return one == named ? Optional.ofNullable(value).map(type::cast) : before;
        }
    }
}
