package io.baton.api.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.EngineDriver;
import io.baton.events.AddContact;
import io.baton.events.ChangeContact;
import io.baton.events.Decline;
import io.baton.events.DeclineReason;
import io.baton.events.Person;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.RegistrationField;
import io.baton.events.ReturnRegistration;
import io.baton.events.Sealed;
import io.baton.events.sealing.Sealing;
import io.baton.records.Samples;
import io.baton.words.EventWords;
import io.baton.words.Languages;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The text of each event in the history, for events that the engine published. */
class HistoryTextTest {
    private final EngineDriver engine = new EngineDriver();

    @BeforeEach
    void a_referral_is_received() {
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi("rfi", rfi -> rfi.setDirectContact(true)));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void what_a_partner_did_names_who_did_it() {
        engine.ask(Samples.accept("d-1", "rfi"));
        engine.ask(Samples.edit("d-2", "rfi"));
        engine.ask(Samples.win("d-3", "rfi"));

        assertThat(words())
                .containsExactly(
                        "Received. Without a decision it expires on March 15, 2027, 9:00 AM UTC.",
                        "ida accepted it.",
                        "ida changed the deal: Expected value.",
                        "ida won the deal: erp, for €99.50.");
    }

    @Test
    void a_changed_address_is_told_from_somebody_else() {
        Sealed lea = Sealing.person(new Person("Lea Roth", "lea@partner.example", null, null));
        engine.ask(Samples.accept("d-1", "rfi"));
        engine.ask(Samples.decision("d-2", "rfi")
                .setAddContact(new AddContact(lea))
                .build());
        engine.ask(change("d-3", lea, new Person("Lea Roth", "lea@partner.example", "+49 40 1", null)));
        engine.ask(change("d-4", lea, new Person("Mia Sand", "mia@partner.example", null, null)));

        assertThat(words())
                .endsWith("ida changed the contact Lea Roth.", "ida handed the part of a colleague over to Mia Sand.");
    }

    private static ReferralDecision change(String id, Sealed who, Person now) {
        return Samples.decision(id, "rfi")
                .setChangeContact(new ChangeContact(who.getSubjectId(), Sealing.person(now)))
                .build();
    }

    @Test
    void what_time_did_is_said_too() {
        engine.pass(Duration.ofDays(15));

        assertThat(words())
                .containsSubsequence(
                        "Nobody had decided within the recommended time.",
                        "The window for calling the customer was over; they still want a call.",
                        "Nobody had decided, and expiry was near.",
                        "Nobody decided within the response window: it expired.");
    }

    @Test
    void reasons_and_notes_are_said() {
        engine.ask(Samples.decision("d-1", "rfi")
                .setDecline(new Decline(DeclineReason.NO_CAPACITY, Sealing.text("subject", "Booked until June.")))
                .build());

        assertThat(words()).last().isEqualTo("ida declined it: no capacity. \u201cBooked until June.\u201d");
    }

    @Test
    void a_registrations_way_is_told() {
        engine.ask(Samples.accept("d-1", "rfi"));
        engine.ask(Samples.winEligible("d-2", "rfi"));
        engine.ask(Samples.register("d-3", "rfi"));
        engine.ask(Samples.review("d-4", "rfi")
                .setReturnRegistration(new ReturnRegistration(
                        List.of(RegistrationField.COUNTRY), Sealing.text("subject", "Where is it?")))
                .build());

        assertThat(words())
                .endsWith(
                        "ida filed the registration.",
                        "The program sent the registration back, to correct: country. \u201cWhere is it?\u201d");
    }

    @Test
    void a_withdrawal_is_the_customers() {
        engine.submit(Samples.withdrawal("rfi"));

        assertThat(words()).last().isEqualTo("The customer took it back.");
    }

    @Test
    void how_a_registration_goes_on_is_said() {
        engine.ask(Samples.accept("d-1", "rfi"));
        engine.ask(Samples.winEligible("d-2", "rfi"));
        engine.ask(Samples.register("d-3", "rfi"));
        engine.ask(Samples.review("d-4", "rfi")
                .setReturnRegistration(new ReturnRegistration(
                        List.of(RegistrationField.SIGNED_ON), Sealing.text("subject", "Which day?")))
                .build());

        assertThat(words())
                .endsWith(
                        "ida filed the registration.",
                        "The program sent the registration back, to correct: date of signing. \u201cWhich day?\u201d");
    }

    @Test
    void a_kind_of_a_later_release_is_said_by_its_name() {
        ReferralEvent event = engine.events().getFirst();
        event.getHeader().setKind("customerCalledBack");

        assertThat(text(event)).isEqualTo("Customer called back.");
    }

    @Test
    void a_deadline_is_told_in_the_zone_of_the_partners_location() {
        ReferralEvent received = engine.events().getFirst();

        assertThat(text(received, ZoneId.of("Europe/Berlin"))).contains("10:00\u202fAM CET");
    }

    private List<String> words() {
        return engine.events().stream().map(HistoryTextTest::text).toList();
    }

    private static String text(ReferralEvent event) {
        return text(event, ZoneId.of("UTC"));
    }

    private static String text(ReferralEvent event, ZoneId zone) {
        return new EventWords(Languages.of("en"), zone, Optional::of, false).of(event.getHeader(), event.getChange());
    }
}
