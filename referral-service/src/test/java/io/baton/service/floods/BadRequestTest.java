package io.baton.service.floods;

import static io.baton.service.testing.Bodies.ACCEPT;
import static io.baton.service.testing.Bodies.newId;
import static io.baton.service.testing.Bodies.rfi;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request is answered with a problem that says what, and tells nothing of the inside. */
class BadRequestTest {
    private static final String ACCEPT_PATH = "/v1/referrals/none/accept";
    private static Api site;
    private static Api partner;

    @BeforeAll
    static void clients() {
        site = Facade.shared().as(Token.program("marketing-publisher"));
        partner = Facade.shared().as(Token.partner("adatum", "partner-admin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "nonsense", "[]", "\"text\"", "{\"company\": }", "null"})
    void a_body_that_is_no_rfi_is_refused(String body) {
        Answer answer = site.post("/v1/rfis", body);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "io.baton", "io.micronaut", "com.fasterxml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"company\": \"half|invalid-json|Line 1, column 18",
                "{\"contact\": {\"name\":|invalid-json|Line 1",
                "{\"company\": \"a\",}|invalid-json|Line 1",
                "{|invalid-json|Line 1",
                "[]|bad-request|The body must be a JSON object.",
                "\"text\"|bad-request|The body must be a JSON object.",
            })
    void what_cannot_be_read_of_a_body_is_said(String body, String type, String detail) {
        Answer answer = site.post("/v1/rfis", body).expectProblem(400, type);

        assertThat(answer.text("detail")).startsWith(detail).doesNotContain("Source", "argument");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"contact\": {\"name\"|\"contact\": 7, \"x\": {\"name\"|contact",
                "\"directContact\": true|\"direktContact\": true|direktContact",
                "\"phone\"|\"fone\"|contact.fone",
                "\"location\": \"hamburg\"|\"location\": \"hamburg\", \"city\": \"Hamburg\"|targets[0].city",
                "\"directContact\": true|\"directContact\": {}|directContact",
                "\"directContact\": true|\"directContact\": \"yes\"|directContact",
                "\"solutions\": [\"erp\"]|\"solutions\": \"erp\"|solutions",
                "\"solutions\": [\"erp\"]|\"solutions\": [{}]|solutions[0]",
                "\"solutions\": [\"erp\"]|\"solutions\": [null]|solutions[0]",
                "\"location\": \"hamburg\"|\"location\": {}|targets[0].location",
                "\"targets\": [{|\"targets\": [null,{|targets[0]",
                "\"CUSTOMER_INQUIRY\"|\"GOSSIP\"|leadType",
                "\"CUSTOMER_INQUIRY\"|\"UNKNOWN\"|leadType",
                "\"MEDIUM\"|\"HUGE\"|companySize",
            })
    void a_field_of_the_wrong_type_is_named(String part, String instead, String field) {
        site.post("/v1/rfis", rfi(newId(), "any").replace(part, instead)).expectFault(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"crmId\"|\"crmID\"|crmID",
                "\"amount\"|\"ammount\"|value.ammount",
                "\"125000.50\"|\"a lot\"|value.amount",
                "\"125000.50\"|true|value.amount",
                "\"125000.50\"|-1|value.amount",
                "\"125000.50\"|\"0.00001\"|value.amount",
                "\"125000.50\"|\"1E1000000000\"|value.amount",
                "\"125000.50\"|1E1000000000|value.amount",
                "\"125000.50\"|null|value.amount",
                "\"EUR\"|\"euro\"|value.currency",
                "\"2027-Q1\"|\"2027-Q5\"|purchaseDate",
                "\"2027-Q1\"|\"soon\"|purchaseDate",
                "\"2027-Q1\"|\"2027-02-30\"|purchaseDate",
                "\"Order system\"|\"Order\\u0000system\"|name",
                "\"OPP-4711\"|\"OPP\\u00004711\"|crmId",
                "rui.costa@partner.example|rui.costa|colleagues[0].email",
                "\"Rui Costa\"|\"Rui\\u001bCosta\"|colleagues[0].name",
                "rui.costa@partner.example|rui..costa@partner.example|colleagues[0].email",
                "rui.costa@partner.example|rüi@partner.example|colleagues[0].email",
                "[{\"name\"|[null,{\"name\"|colleagues[0]",
            })
    void a_wrong_field_of_an_acceptance_is_named(String part, String instead, String field) {
        partner.post(ACCEPT_PATH, ACCEPT.replace(part, instead)).expectFault(field);
    }

    @ParameterizedTest
    @CsvSource({"They want a pilot first., 4001, notes", "Order system, 201, name", "OPP-4711, 201, crmId"})
    void a_text_beyond_its_limit_is_named(String text, int length, String field) {
        partner.post(ACCEPT_PATH, ACCEPT.replace(text, "x".repeat(length))).expectFault(field);
    }

    /** The parser's own bounds: of them it does not say where they were exceeded. */
    @ParameterizedTest
    @ValueSource(ints = {999, 1_001, 5_000})
    void a_body_beyond_the_bounds_of_json_is_refused(int size) {
        for (String value : List.of("[".repeat(size) + "]".repeat(size), "9".repeat(size), "{\"a\":".repeat(size))) {
            Answer answer = site.post("/v1/rfis", rfi(newId(), "any").replace("\"Lima Textiles\"", value));

            assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-", "-1", "1,", "(", "\"1\","})
    void a_header_of_thousands_of_parts_is_read(String part) {
        Api asking = partner.with("Last-Event-ID", part.repeat(2_500)).with("If-None-Match", part.repeat(500));

        assertThat(asking.get("/v1/referrals").status()).isEqualTo(200);
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        String body = rfi(newId(), "any").replace("Lima Textiles", "").replace("\"PT\"", "\"Portugal\"");

        Answer answer = site.post("/v1/rfis", body).expectProblem(422, "invalid-request");

        assertThat(answer.body()).contains("\"field\":\"company\"", "\"field\":\"country\"");
    }

    @Test
    void a_body_beyond_the_limit_is_refused() {
        String body = rfi(newId(), "any").replace("We want", "x".repeat(300_000));

        site.post("/v1/rfis", body).expectProblem(413, "request-entity-too-large");
    }

    @Test
    void what_would_be_too_large_to_be_read_is_refused_instead_of_taken() {
        String many = IntStream.range(0, 50)
                .mapToObj(number -> "\"" + "\u9700".repeat(180) + number + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        String body = rfi(newId(), "any")
                .replace("[\"erp\"]", many)
                .replaceAll(
                        "\"targets\": .*]",
                        "\"findPartners\": {\"most\": 1, \"services\": " + many + ", \"industries\": " + many + "}");

        site.post("/v1/rfis", body).expectProblem(413, "too-large");
    }

    @Test
    void an_unknown_address_is_not_found() {
        Facade.shared().anonymously().get("/v1/nothing").expectProblem(404, "not-found");
        partner.get("/v1/nothing").expectProblem(404, "not-found");
    }

    @Test
    void a_wrong_method_is_refused() {
        partner.send("DELETE", "/v1/referrals", null).expectProblem(405, "method-not-allowed");
    }

    @Test
    void a_body_that_is_not_json_is_refused() {
        site.with("Content-Type", "text/xml")
                .send("POST", "/v1/rfis", "<rfi/>")
                .expectProblem(415, "unsupported-media-type");
    }

    /** Nothing is unpacked: a few bytes could become any number. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "identity, gzip"})
    void a_body_that_is_packed_is_refused(String coding) {
        site.with("Content-Encoding", coding)
                .send("POST", "/v1/rfis", "{}")
                .expectProblem(415, "unsupported-media-type");
    }

    @Test
    void a_body_that_says_it_is_as_it_is_is_read() {
        site.with("Content-Encoding", "identity").send("POST", "/v1/rfis", "{}").expectProblem(422, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "201"})
    void an_idempotency_key_that_tells_nothing_apart_is_refused(String key) {
        String sent = key.isBlank() ? key : "k".repeat(Integer.parseInt(key));

        partner.with("Idempotency-Key", sent).post(ACCEPT_PATH, ACCEPT).expectProblem(400, "bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%2Fb", "..%2F..", "%0d%0aX-Evil:%201", "x%27%20or%201=1"})
    void an_id_of_strange_characters_is_only_unknown(String id) {
        Answer answer = partner.get("/v1/referrals/" + id).expectProblem(404, "not-found");

        assertThat(answer.header("X-Evil")).isNull();
    }
}
