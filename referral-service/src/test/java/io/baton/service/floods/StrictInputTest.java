package io.baton.service.floods;

import static io.baton.service.testing.Bodies.ACCEPT;
import static io.baton.service.testing.Bodies.newId;
import static io.baton.service.testing.Bodies.rfi;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that somebody sends is dropped without a word, and no date or number becomes another. */
class StrictInputTest {
    private static Facade facade;
    private static Deal deal;
    private static Api partner;

    @BeforeAll
    static void onePartner() {
        facade = Facade.shared();
        deal = Deal.of(facade, "strict-input", "strict");
        partner = deal.partner();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/referrals?outcom=won, outcom",
        "/v1/referrals?land=KZ&stage=all, land",
        "/v1/referrals/any?asof=2027-03-01T09:30:00Z, asof",
        "/v1/referrals/any/events?before=1, before",
        "/v1/referrals/any/marks?user=1, user",
        "/v1/referrals/any/registration?ver=1, ver",
        "/v1/profiles/strict-input?fields=name, fields",
        "/v1/partners/search?region=EMEA&solution=erp, solution"
    })
    void a_parameter_that_the_address_does_not_have_is_refused_by_its_name(String path, String parameter) {
        partner.get(path).expectFault(parameter);
    }

    @Test
    void every_unknown_parameter_is_named_at_once_and_known_ones_are_taken() {
        Answer refused = partner.get("/v1/referrals?b=1&a=2").expectProblem(422, "invalid-request");
        assertThat(refused.body()).contains("\"field\":\"a\"", "\"field\":\"b\"");
        partner.get("/v1/referrals?list=favorites&stage=all&q=x&sort=-receivedAt&limit=1")
                .expect(200);
        partner.get("/v1/partners/search?region=EMEA&solutions=erp,crm&q=x&limit=2")
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u200b", "\u00a0\u2003"})
    void what_has_no_visible_character_is_absent_in_addresses_too(String blank) {
        String typed = URLEncoder.encode(blank, StandardCharsets.UTF_8);
        for (String name :
                List.of("list", "stage", "outcome", "sort", "q", "country", "solution", "person", "wantsCall"))
            assertThat(partner.get("/v1/referrals?" + name + "=" + typed).status())
                    .as(name)
                    .isEqualTo(200);
        facade.as(Token.program("deal-reviewer"))
                .get("/v1/registrations?stage=" + typed)
                .expect(200);
        facade.as(Token.program("operator"))
                .with("Content-Type", "application/json")
                .send("PUT", "/v1/settings/rerouting", "{\"mode\": \"%s\"}".formatted(blank))
                .expectFault("mode");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/referrals?stage=inbox&stage=archived, stage",
        "/v1/referrals?q=a&q=b, q",
        "/v1/partners/search?region=EMEA&region=APAC, region"
    })
    void a_parameter_of_one_value_that_is_given_twice_is_refused_by_its_name(String path, String parameter) {
        partner.get(path).expectFault(parameter);
    }

    @Test
    void a_parameter_of_several_values_may_be_given_for_each() {
        partner.get("/v1/partners/search?region=EMEA&solutions=erp&solutions=crm")
                .expect(200);
    }

    @Test
    void every_unknown_field_of_a_body_is_named_at_once_by_its_path() {
        assertFaults(
                partner.post(
                        deal.received() + "/accept",
                        "{\"crmID\": 1, \"value\": {\"amuont\": 1}, \"colleagues\": [{\"mail\": \"x\"}], \"foo\": {}}"),
                "crmID",
                "value.amuont",
                "colleagues[0].mail",
                "foo");
        assertFaults(
                partner.with("Content-Type", "application/json")
                        .send("PATCH", deal.accepted() + "/engagement", "{\"value\": {\"amuont\": 1, \"curency\": 2}}"),
                "value.amuont",
                "value.curency");
    }

    @Test
    void a_request_without_a_body_has_no_fields_and_says_so() {
        String referral = deal.received();
        Api json = partner.with("Content-Type", "application/json");
        json.send("PUT", referral + "/favorite", "{\"on\": true}").expectFault("on");
        json.send("PUT", referral + "/skip", "{}").expect(200);
        facade.as(Token.program("deal-reviewer"))
                .post(referral.replace("referrals", "registrations") + "/approve", "{\"notes\": \"well done\"}")
                .expectFault("notes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": [\"Pilot\"], \"purchaseDate\": \"2027\"}|name",
                "{\"purchaseDate\": [\"2027-Q1\"]}|purchaseDate",
                "{\"value\": [{\"amount\": \"1\", \"currency\": \"EUR\"}]}|value",
                "{\"value\": {\"amount\": [1], \"currency\": \"EUR\"}}|value.amount",
                "{\"colleagues\": [{\"name\": \"Kim\", \"email\": [\"kim@strict.example\"]}]}|colleagues[0].email",
                "{\"notes\": {\"text\": \"x\"}}|notes",
                "{\"notes\": true}|notes",
                "{\"name\": 5}|name",
                "{\"value\": {\"amount\": true, \"currency\": \"EUR\"}}|value.amount",
                "{\"colleagues\": [{\"name\": false, \"email\": \"kim@strict.example\"}]}|colleagues[0].name"
            })
    void a_list_or_an_object_is_no_value(String body, String field) {
        assertFaults(partner.post(deal.received() + "/accept", body), field);
    }

    @Test
    void a_list_is_no_value_in_a_patch_either() {
        partner.with("Content-Type", "application/json")
                .send("PATCH", deal.accepted() + "/engagement", "{\"crmId\": [\"a\"]}")
                .expectFault("crmId");
    }

    @Test
    void codes_are_read_in_full_width_and_quarters_in_lower_case() {
        deal.site()
                .post(
                        "/v1/rfis",
                        rfi(newId(), deal.profile())
                                .replace("\"PT\"", "\"\uff30\uff34\"")
                                .replace("\"pt\"", "\"\uff50\uff54\""))
                .expect(201);
        partner.post(
                        deal.received() + "/accept",
                        ACCEPT.replace("2027-Q1", "2027-q1").replace("\"EUR\"", "\"\uff25\uff35\uff32\""))
                .expect(200);
    }

    @Test
    void a_profile_without_a_status_is_told_so() {
        assertThat(facade.as(Token.program("operator"))
                        .with("Content-Type", "application/json")
                        .send("PUT", "/v1/profiles/strict-status", "{}")
                        .expectProblem(422, "invalid-request")
                        .body())
                .contains("{\"field\":\"status\",\"detail\":\"is required\"}");
    }

    @Test
    void a_write_is_held_to_its_parameters_too() {
        partner.post(deal.received() + "/accept?dryRun=true", ACCEPT).expectFault("dryRun");
    }

    @Test
    void a_stranger_is_told_nothing_about_parameters() {
        facade.anonymously().get("/v1/referrals?outcom=won").expect(401);
    }

    @Test
    void all_that_a_body_lacks_is_named_at_once_beside_what_is_wrong_in_it() {
        facade.as(Token.program("operator"))
                .with("Content-Type", "application/json")
                .send("PUT", "/v1/settings/eligible-solutions", "{\"solutions\": [\"registered-crm\", \"cloud\"]}")
                .expect(200);
        String referral = deal.received();
        assertFaults(partner.post(referral + "/accept", "{}"), "name", "value", "purchaseDate");
        assertFaults(
                partner.post(referral + "/accept", "{\"purchaseDate\": \"soon\"}"), "name", "value", "purchaseDate");
        assertFaults(partner.post(referral + "/accept", "{\"value\": {}}"), "name", "value.amount", "value.currency");
        assertFaults(partner.post(deal.accepted() + "/contacts", "{}"), "name", "email");
        assertFaults(
                partner.post(deal.won("registered-crm") + "/registration", "{\"country\": \"DE\"}"),
                "company",
                "solution",
                "dealKind",
                "totalValue",
                "solutionValue",
                "startsOn",
                "endsOn",
                "signedOn",
                "customerContact");
    }

    private static void assertFaults(Answer answer, String... fields) {
        assertThat(answer.expectProblem(422, "invalid-request").body())
                .contains(List.of(fields).stream()
                        .map("\"field\":\"%s\""::formatted)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31",
                "+5881580-07-12",
                "+12000-01-01",
                "-0044-03-15",
                "0001-01-01",
                "1970-01-01",
                "2099-12-31"
            })
    void a_date_that_no_deal_has_is_refused_and_never_stored_as_another(String day) {
        String referral = deal.received();
        partner.post(referral + "/accept", ACCEPT.replace("2027-Q1", day)).expectFault("purchaseDate");
        partner.post(deal.accepted() + "/won", "{\"solutions\": [\"erp\"], \"closedOn\": \"" + day + "\"}")
                .expectFault("closedOn");
        partner.with("Content-Type", "application/json")
                .send("PATCH", deal.accepted() + "/engagement", "{\"purchaseDate\": \"" + day + "\"}")
                .expectFault("purchaseDate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"١٢٥", "１２５０", "1\u00a0250", "1,250.50", "NaN", "0x10"})
    void an_amount_is_written_in_digits_that_everybody_reads(String amount) {
        partner.post(deal.received() + "/accept", ACCEPT.replace("125000.50", amount))
                .expectFault("value.amount");
    }

    @Test
    void what_follows_the_body_is_refused() {
        String referral = deal.received();
        for (String more : List.of("{}", "garbage", "]", ","))
            assertThat(partner.post(referral + "/decline", "{\"reason\": \"SPAM\"} " + more)
                            .status())
                    .as(more)
                    .isEqualTo(400);
        partner.post(referral + "/decline", "{\"reason\": \"NO_CAPACITY\"}\n").expect(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reason\": \"SPAM\", \"reason\": \"OTHER\"}|reason",
                "{\"reason\": \"SPAM\", \"notes\": \"a\", \"notes\": null}|notes"
            })
    void a_field_that_stands_twice_is_refused_by_its_name(String body, String field) {
        partner.post(deal.received() + "/decline", body).expectFault(field);
    }

    @Test
    void a_nested_field_that_stands_twice_is_refused_by_its_path() {
        partner.post(deal.received() + "/accept", ACCEPT.replace("\"amount\"", "\"amount\": 1, \"amount\""))
                .expectFault("value.amount");
        partner.with("Content-Type", "application/merge-patch+json")
                .send("PATCH", deal.accepted() + "/engagement", "{\"crmId\": \"a\", \"crmId\": \"b\"}")
                .expectFault("crmId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1"})
    void a_body_in_another_encoding_is_refused(String encoding) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                declined("{\"reason\": \"OTHER\", \"notes\": \"Müller\"}", Charset.forName(encoding));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("UTF-8");
    }

    @Test
    void a_byte_order_mark_is_no_reason_to_refuse() throws IOException, InterruptedException {
        assertThat(declined("\ufeff{\"reason\": \"OTHER\"}", StandardCharsets.UTF_8)
                        .statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> declined(String body, Charset encoding)
            throws IOException, InterruptedException {
        URI address = partner.base().resolve(deal.received() + "/decline");
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body.getBytes(encoding)));
        partner.headers().forEach(request::header);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    @Test
    void the_same_key_with_solutions_in_another_order_is_the_same_request() {
        String referral = deal.accepted();
        Api again = partner.with("Idempotency-Key", newId());
        again.post(referral + "/won", "{\"solutions\": [\"erp\", \"crm\"]}").expect(200);
        again.post(referral + "/won", "{\"solutions\": [\"CRM \", \"erp\", \"crm\"]}")
                .expect(200);
        again.post(referral + "/won", "{\"solutions\": [\"erp\"]}").expectProblem(422, "decision-id-reused");
    }

    @Test
    void what_a_customers_link_shows_is_kept_by_no_cache() {
        String id = newId();
        Answer submitted = deal.site().post("/v1/rfis", rfi(id, deal.profile())).expect(201);
        URI link = URI.create(submitted.text("link"));
        String path = link.getRawPath() + "?" + link.getRawQuery();

        for (String address : List.of(path, path.replace("?", "/suggestions?"), path.replace("key=", "key=0")))
            assertThat(facade.anonymously().get(address).header("Cache-Control"))
                    .as(address)
                    .isEqualTo("no-store");
    }

    @Test
    void kosovo_is_a_country_and_codes_that_are_none_are_explained() {
        String id = newId();
        deal.site()
                .post("/v1/rfis", rfi(id, deal.profile()).replace("\"PT\"", "\"xk\""))
                .expect(201);
        assertThat(deal.site()
                        .post("/v1/rfis", rfi(newId(), deal.profile()).replace("\"PT\"", "\"UK\""))
                        .expectFault("country")
                        .body())
                .contains("GB");
        assertThat(deal.site()
                        .post("/v1/rfis", rfi(newId(), deal.profile()).replace("\"PT\"", "\"EL\""))
                        .expectFault("country")
                        .body())
                .contains("GR");
    }
}
