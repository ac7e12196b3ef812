package io.baton.service.inbox;

import static io.baton.service.testing.Bodies.ACCEPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who of the program did what: over HTTP and on a page. */
class AuditPageTest {
    private static final String PATH = "/v1/program/audit";
    private static final String PAGE = "/program/audit";

    private static Facade facade;
    private static Api operator;
    private static String closed;
    private static String accepted;

    @BeforeAll
    static void two_operators() {
        facade = Facade.shared();
        operator = facade.as(Token.program("operator"));
        Deal deal = Deal.of(facade, "audited", "audited");
        accepted = deal.received();
        Deal.steer(as("olga"), accepted, "resend", "{\"to\": \"CONTACT\", \"reason\": \"They lost it.\"}")
                .expect(200);
        deal.partner().post(accepted + "/accept", ACCEPT).expect(200);
        closed = deal.received();
        Deal.steer(as("noor"), closed, "cancel", "{\"reason\": \"SPAM\", \"notes\": \"It offers watches.\"}")
                .expect(200);
        await().until(() -> act(closed).isPresent() && act(accepted).isPresent());
    }

    @Test
    void each_act_says_who_did_it_and_why_last_first() {
        JsonNode last = act(closed).orElseThrow();

        assertThat(text(last, "userId")).isEqualTo("noor");
        assertThat(text(last, "role")).isEqualTo("operator");
        assertThat(text(last, "text")).isEqualTo("noor closed it: spam. “It offers watches.”");
        assertThat(text(last, "partnerId")).isEqualTo("audited");
        JsonNode first = act(accepted).orElseThrow();
        assertThat(text(first, "userId")).isEqualTo("olga");
        assertThat(text(first, "text")).startsWith("olga ").endsWith("“They lost it.”");
        List<String> referrals = acts(operator.get(PATH).expect(200)).stream()
                .map(act -> text(act, "referralId"))
                .toList();
        assertThat(referrals).containsSubsequence(Deal.id(closed), Deal.id(accepted));
    }

    @Test
    void what_partners_did_is_no_act_of_the_program() {
        assertThat(acts(operator.get(PATH + "?limit=200").expect(200)))
                .filteredOn(act -> text(act, "referralId").equals(Deal.id(accepted)))
                .hasSize(1);
    }

    @Test
    void pages_have_each_act_once() {
        List<String> all = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = operator.get(PATH + "?limit=1" + cursor).expect(200);
            acts(page)
                    .forEach(act ->
                            all.add(text(act, "referralId") + act.get("version").getLongValue()));
            cursor = page.has("next") ? "&cursor=" + page.text("next") : "";
        } while (!cursor.isEmpty() && all.size() < 20);

        assertThat(all).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    }

    @Test
    void the_page_names_who_did_it_and_leads_to_the_request_which_does_too() {
        Browser noor = Browser.ofProgram(facade, "operator");
        String address = "/program/referrals/" + Deal.id(closed) + "?partner=audited";

        assertThat(noor.get("/program").body()).contains("href=\"" + PAGE + "\"");
        assertThat(noor.get(PAGE).expect(200).body())
                .contains("noor closed it: spam.", "href=\"" + address + "\"", "olga ");
        assertThat(noor.get(address).expect(200).body()).contains("noor closed it: spam.");
    }

    @Test
    void a_partner_still_reads_that_it_was_the_program() {
        String history = facade.as(Token.partner("audited", "referrals-admin"))
                .get(closed + "/events")
                .expect(200)
                .body();

        assertThat(history).contains("The program closed it: spam.").doesNotContain("noor");
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit", "limit=201, limit", "cursor=nonsense, cursor"})
    void a_page_that_cannot_be_is_refused(String query, String field) {
        operator.get(PATH + "?" + query).expectFault(field);
    }

    @Test
    void only_the_programs_operators_read_it() {
        facade.anonymously().get(PATH).expectProblem(401, "unauthorized");
        facade.as(Token.partner("audited", "operator")).get(PATH).expectProblem(403, "forbidden");
        facade.as(Token.program("deal-reviewer")).get(PATH).expectProblem(403, "forbidden");
        Browser.at(facade).get(PAGE).expect(303);
        Browser.ofProgram(facade, "deal-reviewer", "seller").get(PAGE).expect(403);
    }

    private static Api as(String user) {
        return facade.as(Token.program("operator").of(user));
    }

    private static Optional<JsonNode> act(String referral) {
        return acts(operator.get(PATH).expect(200)).stream()
                .filter(act -> text(act, "referralId").equals(Deal.id(referral)))
                .findFirst();
    }

    private static List<JsonNode> acts(Answer answer) {
        return StreamSupport.stream(answer.at("acts").values().spliterator(), false)
                .toList();
    }

    private static String text(JsonNode act, String field) {
        return act.get(field).getStringValue();
    }
}
