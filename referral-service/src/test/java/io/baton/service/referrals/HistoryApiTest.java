package io.baton.service.referrals;

import static io.baton.service.testing.Bodies.ACCEPT;
import static io.baton.service.testing.Bodies.LOST;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.sealing.Sealing;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has happened, and how it was, over HTTP; and to whom (L14). */
class HistoryApiTest {
    private static final String PROFILE = "wingtip-history";
    private static final String PARTNER = "wingtip";
    private static Facade facade;
    private static Api admin;
    private static String referral;

    @BeforeAll
    static void received_accepted_and_lost() {
        facade = Facade.shared();
        Deal deal = Deal.of(facade, PROFILE, PARTNER);
        admin = facade.as(Token.partner(PARTNER, "referrals-admin").of("ida"));
        referral = deal.received();
        admin.post(referral + "/accept", ACCEPT).expect(200);
        admin.post(referral + "/lost", LOST).expect(200);
        admin.get(referral + "?version=3").expect(200);
    }

    @Test
    void the_history_is_told_in_words_and_kinds() {
        Answer history = admin.get(referral + "/events").expect(200);

        assertThat(history.at("events").size()).isEqualTo(3);
        assertThat(history.text("events[0].kind")).isEqualTo("received");
        assertThat(history.text("events[0].by.side")).isEqualTo("ENGINE");
        assertThat(history.text("events[1].text")).isEqualTo("Ida Kern accepted it.");
        assertThat(history.text("events[1].by.userId")).isEqualTo("ida");
        assertThat(history.text("events[2].text")).isEqualTo("Ida Kern lost the deal: the price.");
        assertThat(history.number("events[2].version")).isEqualTo(3);
        assertThat(history.has("next")).isFalse();
    }

    @Test
    void people_who_sign_in_by_mail_are_called_by_their_names() {
        Deal deal = Deal.of(facade, "named-profile", "named");
        Api contact = signedInByMail("ida@named.example");
        Api gone = signedInByMail("gone@named.example");
        String one = deal.received();
        contact.post(one + "/accept", ACCEPT).expect(200);
        gone.post(one + "/lost", LOST).expect(200);
        deal.partner().get(one + "?version=3").expect(200);

        Answer history = deal.partner().get(one + "/events").expect(200);

        assertThat(history.text("events[1].text")).isEqualTo("Ida Kern accepted it.");
        assertThat(history.text("events[2].text")).isEqualTo("One of your people lost the deal: the price.");
    }

    /** Events name them by their pseudonym. */
    private static Api signedInByMail(String address) {
        return facade.as(Token.partner("named", "referrals-admin").of(Sealing.subjectOf(address)));
    }

    @Test
    void the_history_is_read_in_parts() {
        Answer first = admin.get(referral + "/events?limit=2").expect(200);
        Answer second = admin.get(referral + "/events?limit=2&after=" + first.number("next"))
                .expect(200);

        assertThat(second.number("events[0].version")).isEqualTo(3);
        assertThat(second.at("events").size()).isOne();
    }

    @Test
    void the_referral_is_shown_as_it_was() {
        Answer history = admin.get(referral + "/events");
        String received = history.text("events[0].occurredAt");
        String accepted = history.text("events[1].occurredAt");

        assertThat(asOf(received).expect(200).text("stage")).isEqualTo("RECEIVED");
        Answer active = asOf(accepted).expect(200);
        assertThat(active.text("stage")).isEqualTo("ACCEPTED");
        assertThat(active.text("engagement.name")).isEqualTo("Order system");
        assertThat(active.header("ETag")).isEqualTo("\"2\"");
        assertThat(active.has("ending")).isFalse();
        assertThat(asOf(Instant.now().toString()).expect(200).text("stage")).isEqualTo("LOST");
        asOf(Instant.parse(received).minusMillis(1).toString()).expectProblem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "?asOf=yesterday, asOf",
        "/events?after=-1, after",
        "/events?limit=0, limit",
        "/events?limit=9999, limit"
    })
    void what_cannot_be_asked_is_named(String question, String field) {
        admin.get(referral + question).expectFault(field);
    }

    @Test
    void another_partner_finds_neither_past_nor_present() {
        Api other = facade.as(Token.partner("fabrikam", "partner-admin"));

        other.get(referral + "/events").expectProblem(404, "not-found");
        other.get(referral + "?asOf=" + Instant.now()).expectProblem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"ida@wingtip.example", "IDA@wingtip.example", "rui.costa@partner.example"})
    void a_referrals_user_sees_what_they_are_on(String address) {
        Api user = user(address);

        user.get(referral).expect(200);
        user.get(referral + "/events").expect(200);
        assertThat(user.get("/v1/referrals?outcome=lost").at("referrals").size())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({"nobody@wingtip.example", "''"})
    void a_referrals_user_sees_nothing_that_they_are_not_on(String address) {
        Api user = user(address);
        String missing = user.get("/v1/referrals/none").expect(404).body();

        assertThat(user.get(referral).expect(404).body()).isEqualTo(missing);
        assertThat(user.get(referral + "/events").expect(404).body()).isEqualTo(missing);
        assertThat(user.get(referral + "/marks").expect(404).body()).isEqualTo(missing);
        assertThat(user.send("PUT", referral + "/favorite", null).expect(404).body())
                .isEqualTo(missing);
        assertThat(user.post(referral + "/accept", ACCEPT).expect(404).body()).isEqualTo(missing);
        assertThat(user.post("/v1/referrals/none/accept", ACCEPT).expect(404).body())
                .isEqualTo(missing);
        assertThat(user.get("/v1/referrals?outcome=lost").at("referrals").size())
                .isZero();
    }

    private static Api user(String address) {
        return facade.as(Token.partner(PARTNER, "referrals-user").withAddress(address));
    }

    private static Answer asOf(String instant) {
        return admin.get(referral + "?asOf=" + instant);
    }
}
