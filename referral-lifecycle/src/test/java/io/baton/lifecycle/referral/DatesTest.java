package io.baton.lifecycle.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.lifecycle.registration.RegistrationDraft;
import io.baton.lifecycle.registration.RegistrationField;
import io.baton.lifecycle.registration.RegistrationForm;
import io.baton.lifecycle.rfi.Rfi;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** L4, L10, L12: a date is one that a deal can have, in the partner's zone; nothing is stored as another date. */
class DatesTest {
    /** 1 March at 9:00 UTC. */
    private static final Instant RECEIVED = Given.START;

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "+12000-01-01", "-0044-03-15", "0000-01-01", "1899-12-31", "3000-01"})
    void a_day_that_nobody_can_mean_is_no_day(String typed) {
        assertThatThrownBy(() -> PurchaseTime.lastDay(typed)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-03-01, true",
        "2017-02-28, false",
        "2037-03-01, true",
        "2037-03-02, false",
        "1970-01-01, false",
        "+999999999-12-31, false",
        "-999999999-01-01, false"
    })
    void a_purchase_is_at_most_ten_years_away(LocalDate day, boolean taken) {
        Decision.Edit edit = new Decision.Edit(
                Optional.empty(),
                Optional.empty(),
                Optional.of(day),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Decision.ValuePart.NONE);
        Decision.Accept accept = new Decision.Accept(
                Optional.of(Given.TEXT),
                Optional.of(Given.VALUE),
                Optional.of(day),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        assertTaken(judged(Given.received(), accept, RECEIVED), "purchaseDate", taken);
        assertTaken(judged(Given.accepted(), edit, RECEIVED), "purchaseDate", taken);
    }

    /** Tokyo is nine hours ahead of UTC, Honolulu ten behind; of the United States, nobody knows which zone. */
    @ParameterizedTest
    @CsvSource({
        "JP, 2027-03-05T14:59:59Z, 2027-03-05, true",
        "JP, 2027-03-05T14:59:59Z, 2027-03-06, false",
        "JP, 2027-03-05T15:00:00Z, 2027-03-06, true",
        "JP, 2027-03-05T15:00:00Z, 2027-03-01, true",
        "JP, 2027-03-05T15:00:00Z, 2027-02-28, false",
        "JP, 2027-03-05T15:00:00Z, 2099-12-31, false",
        "JP, 2027-03-05T15:00:00Z, 1970-01-01, false",
        "US, 2027-03-05T12:00:00Z, 2027-03-06, true",
        "US, 2027-03-05T12:00:00Z, 2027-03-07, false",
        "US, 2027-03-05T12:00:00Z, 2027-02-28, true",
        "US, 2027-03-05T12:00:00Z, 2027-02-27, false"
    })
    void a_deal_is_not_closed_in_the_future_nor_before_its_receipt(
            String country, Instant now, LocalDate day, boolean taken) {
        assertTaken(judged(accepted(country), won(Optional.of(day)), now), "closedOn", taken);
    }

    @ParameterizedTest
    @CsvSource({
        "JP, 2027-04-01",
        "DE, 2027-04-01",
        "US, 2027-03-31",
        "GB, 2027-04-01",
        "PT, 2027-04-01",
        "IS, 2027-03-31"
    })
    void a_deal_without_a_closing_date_is_closed_on_the_partners_day(String country, LocalDate day) {
        Instant endOfTheQuarter = Instant.parse("2027-03-31T23:30:00Z");
        Verdict verdict = judged(accepted(country), won(Optional.empty()), endOfTheQuarter);
        assertThat(((Change.Won) ((Verdict.Granted) verdict).change()).closedOn())
                .isEqualTo(day);
    }

    @Test
    void all_dates_of_a_registration_that_are_too_far_away_are_named_at_once() {
        RegistrationDraft far = new RegistrationDraft(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2038, 1, 1)),
                RegistrationForm.End.of(Optional.of(LocalDate.of(2079, 1, 1)), false),
                Optional.of(LocalDate.EPOCH),
                Optional.empty());
        for (Decision what : List.of(new Decision.SaveRegistration(far), new Decision.Register(far.over(full()))))
            assertThat(judged(Given.toRegister(), what, RECEIVED))
                    .isEqualTo(new Verdict.Refused(
                            new Refusal(Refusal.Reason.FIELD_INVALID, List.of("startsOn", "endsOn", "signedOn"))));
    }

    @Test
    void all_that_an_accept_lacks_is_named_at_once() {
        Decision nothing = new Decision.Accept(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        assertThat(judged(Given.received(), nothing, RECEIVED))
                .isEqualTo(new Verdict.Refused(
                        new Refusal(Refusal.Reason.FIELD_REQUIRED, List.of("name", "value", "purchaseDate"))));
    }

    @Test
    void all_that_a_registration_lacks_is_named_at_once() {
        Verdict verdict = judged(Given.toRegister(), new Decision.Register(RegistrationDraft.EMPTY), RECEIVED);
        assertThat(((Verdict.Refused) verdict).refusal().fields())
                .hasSize(RegistrationField.values().length)
                .contains("company", "customerContact");
    }

    private static RegistrationDraft full() {
        return RegistrationDraft.of(Given.form());
    }

    private static Decision.Win won(Optional<LocalDate> closedOn) {
        return new Decision.Win(List.of("erp"), Optional.empty(), closedOn, List.of());
    }

    private static Referral accepted(String country) {
        Decision.Receive receive = new Decision.Receive("referral-1", of(country), Policy.STANDARD);
        Referral received = Lifecycle.judge(
                        new Referral.Unknown(), Given.asked("receive", Actor.Kind.ENGINE, receive), RECEIVED)
                .steps()
                .getLast()
                .after();
        return Lifecycle.judge(received, Given.byPartner("accepting", Given.accept()), RECEIVED)
                .steps()
                .getLast()
                .after();
    }

    private static Rfi of(String country) {
        Rfi rfi = Given.rfi(false);
        return new Rfi(
                rfi.rfiId(),
                rfi.target(),
                rfi.partnerId(),
                rfi.partnerName(),
                rfi.leadType(),
                rfi.country(),
                rfi.region(),
                rfi.companySize(),
                rfi.language(),
                rfi.solutions(),
                rfi.services(),
                rfi.industries(),
                rfi.directContact(),
                rfi.campaignId(),
                rfi.customer(),
                rfi.need(),
                rfi.sender(),
                rfi.contacts(),
                Optional.of(country),
                rfi.submittedAt());
    }

    private static Verdict judged(Referral referral, Decision what, Instant now) {
        return Lifecycle.judge(referral, Given.byPartner("d", what), now).verdict();
    }

    private static void assertTaken(Verdict verdict, String field, boolean taken) {
        if (taken) assertThat(verdict).isInstanceOf(Verdict.Granted.class);
        else assertThat(verdict).isEqualTo(new Verdict.Refused(Refusal.invalid(field)));
    }
}
