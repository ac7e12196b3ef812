package io.baton.service.referrals;

import static io.baton.service.testing.Bodies.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** L12 over HTTP: the partner files a won deal's registration, and the program's reviewer decides on it. */
class RegistrationApiTest {
    private static final String PROFILE = "tailspin-registrations";
    private static final String PARTNER = "tailspin";
    private static final String FORM = """
            {"company": "Lima Textiles SA", "country": "PT", "solution": "registered-crm", "dealKind": "NEW",
             "totalValue": {"amount": "125000.50", "currency": "EUR"},
             "solutionValue": {"amount": 20000, "currency": "EUR"},
             "startsOn": "2027-07-01", "perpetual": true, "signedOn": "2027-06-30",
             "customerContact": {"name": "Ana Lima", "email": "ana.lima@customer.example"}}""";

    private static Deal deal;
    private static Api partner;
    private static Api other;
    private static Api reviewer;
    private static Api operator;

    @BeforeAll
    static void everybody() {
        Facade facade = Facade.shared();
        deal = Deal.of(facade, PROFILE, PARTNER);
        partner = deal.partner();
        other = deal.other();
        reviewer = facade.as(Token.program("deal-reviewer"));
        operator = facade.as(Token.program("operator"));
        json(operator)
                .send("PUT", "/v1/settings/eligible-solutions", "{\"solutions\": [\"registered-crm\", \"cloud\"]}")
                .expect(200);
    }

    @Test
    void the_operator_reads_what_is_set() {
        assertThat(operator.get("/v1/settings/eligible-solutions").expect(200).text("solutions[0]"))
                .isEqualTo("registered-crm");
        json(operator)
                .send("PUT", "/v1/settings/eligible-solutions", "{\"solutions\": [\"crm\", \"a\\u0000b\"]}")
                .expectFault("solutions[1]");
        json(operator).send("PUT", "/v1/settings/eligible-solutions", "{}").expectFault("solutions");
        json(partner).send("PUT", "/v1/settings/eligible-solutions", "{}").expectProblem(403, "forbidden");
    }

    @Test
    void a_deal_without_an_eligible_solution_has_nothing_to_register() {
        String referral = deal.won("erp");

        assertThat(partner.get(referral + "?version=3").has("registration")).isFalse();
        partner.get(referral + "/registration").expectProblem(404, "not-found");
        partner.post(referral + "/registration", FORM).expectProblem(409, "no-open-registration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Registered-CRM", " registered-crm ", "\uff32egistered-crm"})
    void an_eligible_solution_is_registered_however_it_is_written(String sold) {
        assertThat(standing(deal.won(sold), 3)).isEqualTo("ACTION_REQUIRED/INCOMPLETE");
    }

    @Test
    void a_registration_is_filed_sent_back_corrected_and_approved() {
        String referral = deal.won("registered-crm");
        assertThat(standing(referral, 3)).isEqualTo("ACTION_REQUIRED/INCOMPLETE");

        partner.post(referral + "/registration", FORM).expect(200);
        assertThat(standing(referral, 4)).isEqualTo("IN_REVIEW");

        String inReview = inReview(referral, 4);
        reviewer.post(inReview + "/return", "{\"fields\": [\"signedOn\"], \"notes\": \"The contract says otherwise.\"}")
                .expect(200);
        assertThat(standing(referral, 5)).isEqualTo("ACTION_REQUIRED/UPDATE_REQUIRED");
        Answer back = partner.get(referral + "/registration").expect(200);
        assertThat(back.text("toCorrect[0]")).isEqualTo("signedOn");
        assertThat(back.text("notes")).isEqualTo("The contract says otherwise.");

        partner.post(referral + "/registration", "{\"country\": \"ES\", \"signedOn\": \"2027-06-29\"}")
                .expectFault("country");
        partner.post(referral + "/registration", "{\"signedOn\": \"2027-06-29\"}")
                .expect(200);

        reviewer.post(inReview(referral, 6) + "/approve", "{}").expect(200);
        assertThat(standing(referral, 7)).isEqualTo("CLOSED/APPROVED");
        Answer closed = partner.get(referral).expect(200);
        assertThat(closed.text("stage")).isEqualTo("WON");
        assertThat(closed.text("registration.form.signedOn")).isEqualTo("2027-06-29");
        assertThat(closed.text("registration.form.country")).isEqualTo("PT");
    }

    @Test
    void what_there_is_of_a_form_is_saved_and_filed_when_it_is_complete() {
        String referral = deal.won("registered-crm");
        Api saving = json(partner);
        String withoutCountry = FORM.replace("\"country\": \"PT\",", "");

        saving.send("PUT", referral + "/registration", withoutCountry.replace("2027-06-30", "last June"))
                .expectFault("signedOn");
        saving.send("PUT", referral + "/registration", withoutCountry).expect(200);

        Answer saved = partner.get(referral + "/registration?version=4").expect(200);
        assertThat(saved.text("detail")).isEqualTo("INCOMPLETE");
        assertThat(saved.text("saved.solution")).isEqualTo("registered-crm");
        assertThat(saved.at("missing").size()).isOne();
        assertThat(saved.text("missing[0]")).isEqualTo("country");
        assertThat(reviewer.get("/v1/registrations/" + id(referral)).body()).doesNotContain("saved");
        partner.post(referral + "/registration", "{}").expectFault("country");

        partner.post(referral + "/registration", "{\"country\": \"PT\"}").expect(200);
        assertThat(standing(referral, 5)).isEqualTo("IN_REVIEW");
        assertThat(partner.get(referral + "/registration").text("form.solution"))
                .isEqualTo("registered-crm");
        saving.send("PUT", referral + "/registration", "{}").expectProblem(409, "registration-in-review");
        json(other).send("PUT", referral + "/registration", "{}").expectProblem(404, "not-found");
    }

    @Test
    void a_reviewer_declines_and_says_why() {
        String referral = filed();
        String inReview = inReview(referral, 4);

        reviewer.post(inReview + "/decline", "{}").expectFault("notes");
        reviewer.post(inReview + "/decline", "{\"notes\": \"Registered by another partner.\"}")
                .expect(200);

        assertThat(standing(referral, 5)).isEqualTo("CLOSED/DECLINED");
        assertThat(partner.get(referral).text("registration.notes")).isEqualTo("Registered by another partner.");
        reviewer.post(inReview + "/approve", "{}").expectProblem(409, "no-open-registration");
    }

    @Test
    void the_reviewers_queue_shows_the_longest_waiting_first_and_pages() {
        String first = filed();
        String second = filed();
        inReview(first, 4);
        inReview(second, 4);

        Answer page = reviewer.get("/v1/registrations?limit=1").expect(200);
        assertThat(page.at("registrations").size()).isOne();
        assertThat(page.has("next")).isTrue();
        String queue = reviewer.get("/v1/registrations?limit=200").body();
        assertThat(queue.indexOf(id(first))).isBetween(0, queue.indexOf(id(second)));
        String next = reviewer.get("/v1/registrations?limit=1&cursor=" + page.text("next"))
                .text("registrations[0].referralId");
        assertThat(next).isNotEqualTo(page.text("registrations[0].referralId"));
        reviewer.get("/v1/registrations?cursor=bm9uZQ").expectFault("cursor");
        reviewer.get("/v1/registrations?stage=lost").expectFault("stage");
    }

    @Test
    void what_is_not_in_review_is_not_in_the_reviewers_queue() {
        String referral = filed();
        reviewer.post(inReview(referral, 4) + "/approve", "{}").expect(200);

        await().until(() ->
                reviewer.get("/v1/registrations?stage=closed&limit=200").body().contains(id(referral)));
        assertThat(reviewer.get("/v1/registrations?limit=200").body()).doesNotContain(id(referral));
    }

    @Test
    void a_reviewer_never_sees_the_partners_own_reference() {
        String referral = filed();
        assertThat(reviewer.get(inReview(referral, 4)).expect(200).body()).doesNotContain("OPP-4711", "pilot");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "country": "PT"                | "country": "Portugal"                  | country
            "dealKind": "NEW"              | "dealKind": "OLD"                      | dealKind
            "amount": 20000                | "amount": "a lot"                      | solutionValue.amount
            "amount": 20000                | "amount": 999999                       | solutionValue
            "solution": "registered-crm"   | "solution": "erp"                      | solution
            "perpetual": true              | "endsOn": "2027-06-30"                 | endsOn
            "perpetual": true              | "perpetual": true, "endsOn": "2030-01-01" | endsOn
            "perpetual": true,             | "perpetual": false,                    | endsOn
            "signedOn": "2027-06-30"       | "signedOn": "2027-07-02"               | signedOn
            "signedOn": "2027-06-30"       | "signedOn": "soon"                     | signedOn
            "email": "ana.lima@customer.example" | "email": "Ana"                   | customerContact.email
            "company": "Lima Textiles SA", | "company": " ",                        | company
            """)
    void a_form_that_cannot_be_names_the_field(String right, String wrong, String field) {
        partner.post(deal.won("registered-crm") + "/registration", FORM.replace(right, wrong))
                .expectFault(field);
    }

    @Test
    void another_partners_registration_does_not_exist() {
        String referral = filed();
        other.get(referral + "/registration").expectProblem(404, "not-found");
        other.post(referral + "/registration", FORM).expectProblem(404, "not-found");
    }

    @Test
    void a_partner_does_not_review_whatever_its_roles() {
        Api pretender = Facade.shared().as(Token.partner(PARTNER, "referrals-admin", "deal-reviewer"));
        String inReview = inReview(filed(), 4);
        pretender.get("/v1/registrations").expectProblem(403, "forbidden");
        pretender.get(inReview).expectProblem(403, "forbidden");
        pretender.post(inReview + "/approve", "{}").expectProblem(403, "forbidden");
    }

    @Test
    void the_same_key_gets_the_same_answer() {
        String inReview = inReview(filed(), 4);
        Api keyed = reviewer.with("Idempotency-Key", newId());
        Answer first =
                keyed.post(inReview + "/return", "{\"fields\": [\"country\"]}").expect(200);
        assertThat(keyed.post(inReview + "/return", "{\"fields\": [\"country\"]}")
                        .body())
                .isEqualTo(first.body());
        reviewer.get(inReview + "/decisions/" + first.text("decisionId")).expect(200);
        reviewer.get(inReview + "/decisions/none").expectProblem(404, "not-found");
    }

    @Test
    void a_review_of_an_older_version_is_refused() {
        String inReview = inReview(filed(), 4);
        reviewer.with("If-Match", "\"3\"").post(inReview + "/approve", "{}").expectProblem(412, "version-conflict");
    }

    private static Api json(Api api) {
        return api.with("Content-Type", "application/json");
    }

    /** The partner's way to it, with its stage and, if there is one, the detail. */
    private static String standing(String referral, int version) {
        Answer read = partner.get(referral + "/registration?version=" + version).expect(200);
        return read.text("stage") + (read.has("detail") ? "/" + read.text("detail") : "");
    }

    /** @return the reviewer's way to it, once it is there in this version */
    private static String inReview(String referral, int version) {
        String path = "/v1/registrations/" + id(referral);
        await().until(
                        () -> reviewer.get(path),
                        answer -> answer.status() == 200 && answer.number("version") >= version);
        return path;
    }

    private static String id(String referral) {
        return referral.substring(referral.lastIndexOf('/') + 1);
    }

    private static String filed() {
        String referral = deal.won("registered-crm");
        partner.post(referral + "/registration", FORM).expect(200);
        return referral;
    }
}
