package io.baton.service.referrals;

import static io.baton.service.testing.Bodies.ACCEPT;
import static io.baton.service.testing.Bodies.DECLINE;
import static io.baton.service.testing.Bodies.LOST;
import static io.baton.service.testing.Bodies.WON;
import static io.baton.service.testing.Bodies.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Referrals over HTTP: read and decided by their partner. */
class DecisionApiTest {
    private static final String PROFILE = "contoso-decisions";
    private static final String PARTNER = "contoso";
    private static Facade facade;
    private static Deal deal;
    private static Api site;
    private static Api partner;
    private static Api other;

    @BeforeAll
    static void twoPartners() {
        facade = Facade.shared();
        deal = Deal.of(facade, PROFILE, PARTNER);
        site = deal.site();
        partner = deal.partner();
        other = deal.other();
    }

    @Test
    void a_read_after_an_answer_sees_what_was_decided_though_the_answer_comes_before_the_views_have_it() {
        for (int i = 0; i < 10; i++) {
            String referral = deal.received();
            partner.post(referral + "/accept", ACCEPT).expect(200);
            assertThat(partner.get(referral).expect(200).text("stage")).isEqualTo("ACCEPTED");
            partner.post(referral + "/won", "{\"solutions\": [\"erp\"]}").expect(200);
            assertThat(partner.get(referral + "/events").expect(200).text("events[2].kind"))
                    .isEqualTo("won");
            other.get(referral).expect(404);
        }
    }

    @Test
    void an_accepted_referral_shows_what_was_recorded() {
        String referral = deal.received();

        Answer accepted = partner.post(referral + "/accept", ACCEPT).expect(200);

        assertThat(accepted.header("ETag")).isEqualTo("\"2\"");
        assertThat(accepted.number("version")).isEqualTo(2);
        Answer read = partner.get(referral + "?version=2").expect(200);
        assertThat(read.text("stage")).isEqualTo("ACCEPTED");
        assertThat(read.text("engagement.name")).isEqualTo("Order system");
        assertThat(read.text("engagement.value.amount")).isEqualTo("125000.50");
        assertThat(read.text("engagement.purchaseDate")).isEqualTo("2027-03-31");
        assertThat(read.text("engagement.crmId")).isEqualTo("OPP-4711");
        assertThat(read.text("engagement.colleagues[0].name")).isEqualTo("Rui Costa");
    }

    @Test
    void a_received_referral_shows_whom_to_call() {
        Answer read = partner.get(deal.received()).expect(200);

        assertThat(read.text("stage")).isEqualTo("RECEIVED");
        assertThat(read.text("flame")).isEqualTo("LIT");
        assertThat(read.text("company")).isEqualTo("Lima Textiles");
        assertThat(read.text("contact.email")).isEqualTo("ana.lima@customer.example");
        assertThat(read.text("expiresAt")).isNotBlank();
    }

    @Test
    void an_amount_may_be_a_number_and_is_never_rounded() {
        String referral = deal.received();
        String body = ACCEPT.replace("\"125000.50\"", "99999999999999.9999");

        partner.post(referral + "/accept", body).expect(200);

        assertThat(partner.get(referral + "?version=2").text("engagement.value.amount"))
                .isEqualTo("99999999999999.9999");
    }

    @Test
    void a_declined_referral_is_archived_with_its_reason() {
        String referral = deal.received();

        partner.post(referral + "/decline", DECLINE).expect(200);

        Answer read = partner.get(referral + "?version=2").expect(200);
        assertThat(read.text("stage")).isEqualTo("DECLINED");
        assertThat(read.text("ending.reason")).isEqualTo("NO_CAPACITY");
        assertThat(read.text("ending.notes")).isEqualTo("Fully booked until June.");
    }

    @Test
    void a_won_deal_has_its_engagements_value() {
        String referral = deal.accepted();

        partner.post(referral + "/won", WON).expect(200);

        Answer read = partner.get(referral + "?version=3").expect(200);
        assertThat(read.text("stage")).isEqualTo("WON");
        assertThat(read.text("ending.value.amount")).isEqualTo("125000.50");
    }

    @Test
    void a_lost_deal_needs_no_reason() {
        String referral = deal.accepted();

        partner.post(referral + "/lost", "{}").expect(200);

        assertThat(partner.get(referral + "?version=3").text("ending.reason")).isEqualTo("UNSPECIFIED");
    }

    @Test
    void the_same_key_gets_the_same_answer() {
        String referral = deal.received();
        Api keyed = partner.with("Idempotency-Key", newId());
        Answer first = keyed.post(referral + "/accept", ACCEPT).expect(200);

        Answer second = keyed.post(referral + "/accept", ACCEPT).expect(200);

        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        String referral = deal.received();
        Api keyed = partner.with("Idempotency-Key", newId());
        keyed.post(referral + "/accept", ACCEPT).expect(200);

        keyed.post(referral + "/accept", ACCEPT.replace("OPP-4711", "OPP-4712"))
                .expectProblem(422, "decision-id-reused");
    }

    @Test
    void two_at_once_under_one_key_with_different_bodies_get_an_answer_each() {
        String referral = deal.received();
        Api keyed = partner.with("Idempotency-Key", newId());

        CompletableFuture<Answer> one = CompletableFuture.supplyAsync(() -> keyed.post(referral + "/accept", ACCEPT));
        CompletableFuture<Answer> two = CompletableFuture.supplyAsync(
                () -> keyed.post(referral + "/accept", ACCEPT.replace("OPP-4711", "OPP-4712")));

        assertThat(java.util.List.of(one.join().status(), two.join().status())).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void two_partners_may_use_the_same_key() {
        String key = newId();
        partner.with("Idempotency-Key", key)
                .post(deal.received() + "/accept", ACCEPT)
                .expect(200);

        other.with("Idempotency-Key", key)
                .post("/v1/referrals/none/accept", ACCEPT)
                .expectProblem(404, "not-found");
    }

    @Test
    void a_decision_on_an_older_version_is_refused() {
        String referral = deal.accepted();

        partner.with("If-Match", "\"1\"").post(referral + "/won", WON).expectProblem(412, "version-conflict");
        partner.with("If-Match", "\"1\", \"3\"").post(referral + "/won", WON).expectProblem(412, "version-conflict");
        partner.with("If-Match", "\"2\"").post(referral + "/won", WON).expect(200);
    }

    @Test
    void of_several_versions_that_were_read_one_must_be_the_present_one() {
        String referral = deal.accepted();
        Api again = partner.with("Idempotency-Key", newId()).with("If-Match", "W/\"1\",\"2\", \"7\"");

        Answer won = again.post(referral + "/won", WON).expect(200);
        assertThat(again.post(referral + "/won", WON).expect(200).body()).isEqualTo(won.body());
        again.post(referral + "/won", WON.replace("erp", "crm")).expectProblem(422, "decision-id-reused");
    }

    @Test
    void an_if_match_that_is_no_etag_is_refused() {
        assertThat(partner.with("If-Match", "2")
                        .post("/v1/referrals/none/won", WON)
                        .expectProblem(400, "bad-request")
                        .text("detail"))
                .contains("header ETag", "in quotation marks, such as \"2\"");
    }

    @Test
    void an_unchanged_referral_is_not_sent_again() {
        String referral = deal.received();
        String etag = partner.get(referral).header("ETag");

        assertThat(partner.with("If-None-Match", etag).get(referral).expect(304).body())
                .isEmpty();
        assertThat(partner.with("If-None-Match", "\"7\", W/" + etag)
                        .get(referral)
                        .status())
                .isEqualTo(304);
        partner.with("If-None-Match", "\"7\"").get(referral).expect(200);
    }

    @Test
    void a_read_of_a_version_to_come_is_put_off() {
        Answer answer = partner.get(deal.received() + "?version=9").expectProblem(503, "unavailable");

        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"accept, already-accepted", "decline, already-accepted"})
    void an_accepted_referral_is_not_decided_again(String decision, String problem) {
        String body = decision.equals("accept") ? ACCEPT : DECLINE;

        partner.post(deal.accepted() + "/" + decision, body).expectProblem(409, problem);
    }

    @ParameterizedTest
    @CsvSource({"won", "lost"})
    void an_undecided_referral_is_neither_won_nor_lost(String decision) {
        partner.post(deal.received() + "/" + decision, decision.equals("won") ? WON : LOST)
                .expectProblem(409, "not-yet-accepted");
    }

    @ParameterizedTest
    @CsvSource({"name, name", "value, value", "purchaseDate, purchaseDate"})
    void what_accepting_needs_is_named(String left, String field) {
        partner.post(
                        deal.received() + "/accept",
                        ACCEPT.replaceFirst('"' + left + "\": *(?:\"[^\"]*\"|\\{[^}]*})", '"' + left + "\": null"))
                .expectFault(field);
    }

    @Test
    void decline_without_reason_is_refused() {
        partner.post(deal.received() + "/decline", "{}").expectFault("reason");
    }

    @Test
    void won_without_solutions_is_refused() {
        partner.post(deal.accepted() + "/won", "{}").expectFault("solutions");
    }

    @Test
    void won_corrects_value_and_closing_date() {
        String referral = deal.accepted();
        // The location's country is Germany.
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        String body = WON.replace(
                "}", ", \"value\": {\"amount\": \"99000\", \"currency\": \"USD\"}, \"closedOn\": \"" + today + "\"}");

        partner.post(referral + "/won", body).expect(200);

        Answer read = partner.get(referral + "?version=3").expect(200);
        assertThat(read.text("ending.value.amount")).isEqualTo("99000.00");
        assertThat(read.text("ending.value.currency")).isEqualTo("USD");
        assertThat(read.text("ending.closedOn")).isEqualTo(today.toString());
    }

    @Test
    void lost_to_a_competitor_says_to_which() {
        String referral = deal.accepted();
        partner.post(referral + "/lost", "{\"reason\": \"COMPETITOR\"}").expectFault("competitor");

        partner.post(referral + "/lost", "{\"reason\": \"COMPETITOR\", \"competitor\": \"Tailspin\"}")
                .expect(200);

        assertThat(partner.get(referral + "?version=3").text("ending.competitor"))
                .isEqualTo("Tailspin");
    }

    @ParameterizedTest
    @CsvSource({"decline, reason", "lost, reason"})
    void a_reason_that_is_not_on_the_list_is_refused(String decision, String field) {
        partner.post(deal.accepted() + "/" + decision, "{\"reason\": \"BAD_WEATHER\"}")
                .expectFault(field);
        partner.post(deal.accepted() + "/" + decision, "{\"reason\": \"UNKNOWN\"}")
                .expectFault(field);
    }

    @Test
    void a_competitor_needs_its_reason() {
        partner.post(deal.accepted() + "/lost", "{\"reason\": \"PRICE\", \"competitor\": \"Tailspin\"}")
                .expectFault("competitor");
    }

    @Test
    void another_partners_referral_does_not_exist() {
        String referral = deal.received();
        String missing = "/v1/referrals/0123456789abcdef0123456789abcdef";

        assertThat(other.get(referral).expect(404).body())
                .isEqualTo(other.get(missing).expect(404).body());
        assertThat(other.post(referral + "/accept", ACCEPT).expect(404).body())
                .isEqualTo(other.post(missing + "/accept", ACCEPT).expect(404).body());
        assertThat(other.post(referral + "/won", WON).expect(404).body())
                .isEqualTo(other.get(missing).body());
        assertThat(partner.get(referral).text("stage")).isEqualTo("RECEIVED");
    }

    @Test
    void what_became_of_a_decision_can_be_asked_by_its_partner_only() {
        String referral = deal.received();
        String decision = partner.post(referral + "/accept", ACCEPT).expect(200).text("decisionId");
        String place = referral + "/decisions/" + decision;

        partner.get(place).expect(200);
        other.get(place).expectProblem(404, "not-found");
        partner.get(referral + "/decisions/none").expectProblem(404, "not-found");
    }

    @Test
    void a_list_pages_through_every_referral_once() {
        Api fresh = partnerWithReferrals("litware", 5);

        Answer first =
                fresh.get("/v1/referrals?list=marketplace&stage=inbox&limit=3").expect(200);
        Answer second = fresh.get("/v1/referrals?list=marketplace&stage=inbox&limit=3&cursor=" + first.text("next"))
                .expect(200);

        assertThat(first.at("referrals").size()).isEqualTo(3);
        assertThat(second.at("referrals").size()).isEqualTo(2);
        assertThat(second.has("next")).isFalse();
        assertThat(second.body()).doesNotContain(first.text("referrals[2].referralId"));
        assertThat(fresh.get("/v1/referrals?list=qualified").at("referrals").size())
                .isZero();
        assertThat(other.get("/v1/referrals").at("referrals").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "list=favourite, list",
        "stage=gone, stage",
        "limit=0, limit",
        "limit=100000, limit",
        "limit=many, limit",
        "cursor=%00, cursor",
        "cursor=bm9uZQ, cursor",
    })
    void a_list_that_cannot_be_is_refused(String query, String field) {
        partner.get("/v1/referrals?" + query).expectFault(field);
    }

    private static Api partnerWithReferrals(String name, int count) {
        facade.publish(Samples.profile(name + "-profile", name));
        for (int i = 0; i < count; i++)
            site.post("/v1/rfis", Bodies.rfi(newId(), name + "-profile")).expect(201);
        Api api = facade.as(Token.partner(name, "partner-admin"));
        await().until(() -> api.get("/v1/referrals").at("referrals").size() == count);
        return api;
    }
}
