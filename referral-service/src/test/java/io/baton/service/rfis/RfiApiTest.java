package io.baton.service.rfis;

import static io.baton.service.testing.Bodies.newId;
import static io.baton.service.testing.Bodies.rfi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.CompanySize;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFIs over HTTP: handed in, followed, taken back. */
class RfiApiTest {
    private static final String PROFILE = "northwind-rfis";
    private static final String PARTNER = "northwind";
    private static Facade facade;
    private static Api site;
    private static Api seller;
    private static Api partner;

    @BeforeAll
    static void aPartner() {
        facade = Facade.shared();
        facade.publish(Samples.profile(PROFILE, PARTNER));
        site = facade.as(Token.program("marketing-publisher"));
        seller = facade.as(Token.program("seller"));
        partner = facade.as(Token.partner(PARTNER, "referrals-admin"));
    }

    @Test
    void an_rfi_that_is_taken_in_names_its_referrals() {
        String id = newId();

        Answer answer = site.post("/v1/rfis", rfi(id, PROFILE)).expect(201);

        assertThat(answer.text("rfiId")).isEqualTo(id);
        assertThat(answer.text("targets[0].profileId")).isEqualTo(PROFILE);
        assertThat(answer.text("targets[0].referralId")).isNotBlank();
        assertThat(answer.header("Location")).isEqualTo("/v1/rfis/" + id);
        assertThat(answer.text("link")).contains("/v1/rfis/" + id + "?key=");
    }

    @Test
    void the_same_rfi_again_gets_the_same_answer() {
        String body = rfi(newId(), PROFILE);
        Answer first = site.post("/v1/rfis", body).expect(201);

        Answer second = site.post("/v1/rfis", body).expect(201);

        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void the_same_key_makes_the_same_rfi() {
        String body = rfi("", PROFILE).replace("\"rfiId\": \"\",", "");
        Api keyed = site.with("Idempotency-Key", newId());

        String first = keyed.post("/v1/rfis", body).expect(201).text("rfiId");

        assertThat(keyed.post("/v1/rfis", body).expect(201).text("rfiId")).isEqualTo(first);
    }

    @Test
    void another_rfi_under_the_same_key_is_refused() {
        String body = rfi("", PROFILE).replace("\"rfiId\": \"\",", "");
        Api keyed = site.with("Idempotency-Key", newId());
        keyed.post("/v1/rfis", body).expect(201);

        keyed.post("/v1/rfis", body.replace("Lima Textiles", "Costa Textiles"))
                .expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void another_rfi_under_the_same_id_is_refused() {
        String body = rfi(newId(), PROFILE);
        site.post("/v1/rfis", body).expect(201);

        Answer answer = site.post("/v1/rfis", body.replace("Lima Textiles", "Costa Textiles"));

        answer.expectProblem(409, "rfi-changed");
        assertThat(answer.body()).doesNotContain("key=");
    }

    @Test
    void a_profile_that_does_not_serve_the_customers_size_is_refused_and_the_others_go_on() {
        facade.publish(Samples.profile("rfis-large", "northwind-large", CompanySize.LARGE));
        String body = rfi(newId(), PROFILE, "rfis-large").replace("\"MEDIUM\"", "\"SMALL\"");

        Answer answer = site.post("/v1/rfis", body).expect(201);

        assertThat(answer.text("targets[0].referralId")).isNotBlank();
        assertThat(answer.text("targets[1].refusal")).isEqualTo("COMPANY_SIZE_NOT_SERVED");
        assertThat(answer.text("targets[1].partner")).isEqualTo("Partner northwind-large");
    }

    @Test
    void an_rfi_whose_profile_is_awaited_gets_a_place_to_ask() {
        String id = newId();

        Answer answer =
                site.post("/v1/rfis", rfi(id, PROFILE, "nobody-knows-me")).expect(202);

        assertThat(answer.header("Location")).startsWith("/v1/rfis/" + id);
        assertThat(answer.body()).doesNotContain("key=");
    }

    @ParameterizedTest
    @CsvSource({
        "company, Lima Textiles, company",
        "contact name, Ana Lima, contact.name",
        "e-mail, ana.lima@customer.example, contact.email",
        "country, PT, country",
        "region, EMEA, region",
        "size, MEDIUM, companySize",
        "language, pt-PT, language",
        "need, We want to move our order system to the cloud., need",
        "lead type, CUSTOMER_INQUIRY, leadType",
        "profile, northwind-rfis, targets[0].profileId",
        "location, hamburg, targets[0].location",
    })
    void a_blank_field_is_named(String what, String value, String field) {
        site.post("/v1/rfis", rfi(newId(), PROFILE).replace('"' + value + '"', "\" \""))
                .expectFault(field);
    }

    @ParameterizedTest
    @CsvSource({
        "leadType, leadType",
        "company, company",
        "contact, contact.name",
        "country, country",
        "region, region",
        "companySize, companySize",
        "language, language",
        "need, need",
        "targets, targets",
    })
    void a_missing_field_is_named(String name, String field) {
        Answer answer = site.post("/v1/rfis", without(name, rfi(newId(), PROFILE)));

        answer.expectProblem(422, "invalid-request");
        assertThat(answer.text("errors[0].field")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "Lima Textiles, Lima\\u0000Textiles, company",
        "Ana Lima, Ana\\u001bLima, contact.name",
        "ana.lima@customer.example, ana.lima@customer.example\\r\\nBcc: all@example.org, contact.email",
        "ana.lima@customer.example, ana..lima@customer.example, contact.email",
        "ana.lima@customer.example, ana.lima@customer..example, contact.email",
        "ana.lima@customer.example, anä@customer.example, contact.email",
        "Ana Lima, Ana\\ud800Lima, contact.name",
    })
    void what_no_mail_header_can_hold_is_refused(String value, String instead, String field) {
        site.post("/v1/rfis", rfi(newId(), PROFILE).replace(value, instead)).expectFault(field);
    }

    /** Pasted from a table or a letter: a line break becomes a space, and so begins no header of its own. */
    @ParameterizedTest
    @CsvSource({
        "Lima Textiles, Lima\\tTextiles",
        "Ana Lima, Ana\\r\\nLima",
        "Ana Lima, \\u00a0Ana Lima\\u200b",
        "ana.lima@customer.example, ana.lima@m\\u00fcller.example\\u00a0",
        "EMEA, emea ",
        "hamburg, Hamburg",
        "pt-PT, pt_PT",
        "PT, pt",
        "MEDIUM, medium",
    })
    void a_lead_is_read_as_people_type_it(String value, String typed) {
        site.post("/v1/rfis", rfi(newId(), PROFILE).replace('"' + value + '"', '"' + typed + '"'))
                .expect(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\\u00a0", "n/a", "+49 40 123456 ext. 543", "tel:+49-40-123456", "\\uff10\\uff14\\uff10 1234"
            })
    void a_phone_number_never_costs_the_lead(String phone) {
        site.post("/v1/rfis", rfi(newId(), PROFILE).replace("+351 21 000 0000", phone))
                .expect(201);
    }

    @Test
    void the_signed_link_shows_how_the_rfi_stands() {
        Answer taken = site.post("/v1/rfis", rfi(newId(), PROFILE)).expect(201);

        Answer standing = eventually(path(taken));

        assertThat(standing.text("targets[0].stage")).isEqualTo("RECEIVED");
        assertThat(standing.text("targets[0].partner")).isEqualTo("Partner " + PARTNER);
    }

    @Test
    void the_customer_never_sees_what_the_partner_recorded() {
        Answer taken = site.post("/v1/rfis", rfi(newId(), PROFILE)).expect(201);
        partner.post("/v1/referrals/" + taken.text("targets[0].referralId") + "/accept", Bodies.ACCEPT)
                .expect(200);

        await().untilAsserted(() -> {
            Answer standing = facade.anonymously().get(path(taken)).expect(200);
            assertThat(standing.text("targets[0].stage")).isEqualTo("ACCEPTED");
            assertThat(standing.body()).doesNotContain("OPP-4711", "pilot", "125000", "Rui");
        });
    }

    @Test
    void an_rfi_without_its_key_is_not_shown() {
        Answer taken = site.post("/v1/rfis", rfi(newId(), PROFILE)).expect(201);
        String path = eventually(path(taken)) == null ? "" : "/v1/rfis/" + taken.text("rfiId");

        Answer missing = facade.anonymously().get("/v1/rfis/no-such-rfi?key=00").expectProblem(404, "not-found");

        assertThat(facade.anonymously().get(path).expect(404).body()).isEqualTo(missing.body());
        assertThat(facade.anonymously().get(path + "?key=00").expect(404).body())
                .isEqualTo(missing.body());
        assertThat(partner.get(path).expect(404).body()).isEqualTo(missing.body());
        assertThat(partner.get("/v1/rfis/no-such-rfi").expect(404).body()).isEqualTo(missing.body());
    }

    @Test
    void the_programs_people_need_no_key() {
        Answer taken = site.post("/v1/rfis", rfi(newId(), PROFILE)).expect(201);
        eventually(path(taken));

        seller.get("/v1/rfis/" + taken.text("rfiId")).expect(200);
    }

    @Test
    void the_customer_takes_an_rfi_back() {
        Answer taken = site.post("/v1/rfis", rfi(newId(), PROFILE)).expect(201);

        Answer withdrawn = facade.anonymously()
                .post(path(taken).replace("?", "/withdraw?"), "{}")
                .expect(200);

        assertThat(withdrawn.text("targets[0].profileId")).isEqualTo(PROFILE);
        await().untilAsserted(
                        () -> assertThat(facade.anonymously().get(path(taken)).text("targets[0].stage"))
                                .isEqualTo("WITHDRAWN"));
    }

    @Test
    void the_customer_takes_one_referral_back_and_keeps_the_other() {
        facade.publish(Samples.profile(PROFILE + "-2", PARTNER));
        Answer taken =
                site.post("/v1/rfis", rfi(newId(), PROFILE, PROFILE + "-2")).expect(201);
        String first = "{\"referralId\": \"%s\"}".formatted(taken.text("targets[0].referralId"));

        facade.anonymously().post(path(taken).replace("?", "/withdraw?"), first).expect(200);

        await().untilAsserted(
                        () -> assertThat(facade.anonymously().get(path(taken)).text("targets[0].stage"))
                                .isEqualTo("WITHDRAWN"));
        assertThat(facade.anonymously().get(path(taken)).text("targets[1].stage"))
                .isEqualTo("RECEIVED");
    }

    @Test
    void an_accept_that_came_first_stands_against_a_withdrawal() {
        Answer taken = site.post("/v1/rfis", rfi(newId(), PROFILE)).expect(201);
        partner.post("/v1/referrals/" + taken.text("targets[0].referralId") + "/accept", Bodies.ACCEPT)
                .expect(200);

        facade.anonymously().post(path(taken).replace("?", "/withdraw?"), "{}").expect(200);

        await().untilAsserted(
                        () -> assertThat(facade.anonymously().get(path(taken)).text("targets[0].stage"))
                                .isEqualTo("ACCEPTED"));
    }

    @Test
    void a_withdrawal_needs_no_body() {
        Answer taken = site.post("/v1/rfis", rfi(newId(), PROFILE)).expect(201);

        facade.anonymously()
                .send("POST", path(taken).replace("?", "/withdraw?"), null)
                .expect(200);
    }

    @Test
    void a_withdrawal_without_the_key_is_refused() {
        Answer taken = site.post("/v1/rfis", rfi(newId(), PROFILE)).expect(201);
        String path = "/v1/rfis/" + taken.text("rfiId") + "/withdraw";

        facade.anonymously().post(path, "{}").expectProblem(404, "not-found");
        facade.anonymously().post(path + "?key=00", "{}").expectProblem(404, "not-found");
        partner.post(path, "{}").expectProblem(404, "not-found");
    }

    @Test
    void a_withdrawal_of_another_rfis_referral_is_refused() {
        Answer taken = site.post("/v1/rfis", rfi(newId(), PROFILE)).expect(201);
        Answer other = site.post("/v1/rfis", rfi(newId(), PROFILE)).expect(201);
        String body = "{\"referralId\": \"%s\"}".formatted(other.text("targets[0].referralId"));

        facade.anonymously().post(path(taken).replace("?", "/withdraw?"), body).expectProblem(404, "not-found");
    }

    private static String path(Answer taken) {
        return taken.text("link").replaceFirst("https?://[^/]+", "");
    }

    /** The view follows the answer by a moment. */
    private static Answer eventually(String path) {
        return await().until(
                        () -> facade.anonymously().get(path),
                        answer -> answer.status() == 200 && answer.has("targets[0].stage"));
    }

    private static String without(String name, String json) {
        return json.replaceFirst('"' + name + "\": ?(?:\"[^\"]*\"|\\{[^}]*}|\\[[^\\]]*])(,\\s*|(?=}$))", "")
                .replaceFirst(",\\s*}$", "}");
    }
}
