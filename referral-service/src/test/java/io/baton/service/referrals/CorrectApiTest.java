package io.baton.service.referrals;

import static io.baton.service.testing.Bodies.DECLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.DealOutcome;
import io.baton.events.topics.Topics;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L11: the program puts right how a deal was reported to have ended. */
class CorrectApiTest {
    private static final String SETTING = "/v1/settings/corrections";
    private static final String TO_LOST = """
            {"lost": {"reason": "COMPETITOR", "competitor": "Adatum"}, "reason": "The contract was not signed."}""";
    private static final String TO_WON = """
            {"won": {"solutions": ["erp"], "value": {"amount": "90000.00", "currency": "EUR"}}, "reason": "They signed."}""";

    private static Facade facade;
    private static Deal deal;

    @BeforeAll
    static void a_partner() {
        facade = Facade.shared();
        deal = Deal.of(facade, "corrected", "corrected");
    }

    @AfterEach
    void the_window_as_it_was() {
        set("{\"window\": \"P30D\"}").expect(200);
    }

    @Test
    void a_won_deal_becomes_a_lost_one_and_its_history_says_who_corrected_it_and_why() {
        String path = deal.won("erp");
        Answer before = deal.partner().get(path + "?version=3").expect(200);

        Answer answer = correct(deal.operator(), path, TO_LOST).expect(200);

        assertThat(answer.header("ETag")).isEqualTo("\"4\"");
        Answer seen = deal.partner().get(path + "?version=4").expect(200);
        assertThat(seen.text("stage")).isEqualTo("LOST");
        assertThat(seen.text("ending.reason")).isEqualTo("COMPETITOR");
        assertThat(seen.text("ending.competitor")).isEqualTo("Adatum");
        assertThat(seen.text("ending.at")).isEqualTo(before.text("ending.at"));
        assertThat(seen.has("ending.solutions") && !seen.at("ending.solutions").isNull())
                .isFalse();
        Answer history = deal.partner().get(path + "/events").expect(200);
        assertThat(history.text("events[3].kind")).isEqualTo("corrected");
        assertThat(history.text("events[3].by.side")).isEqualTo("PROGRAM");
        assertThat(history.text("events[3].text"))
                .isEqualTo("The program corrected how it ended: lost, a competitor. “The contract was not signed.”");
    }

    @Test
    void a_lost_deal_becomes_a_won_one_with_all_of_the_new_outcome() {
        String path = deal.lost();

        correct(deal.operator(), path, TO_WON).expect(200);

        Answer seen = deal.partner().get(path + "?version=4").expect(200);
        assertThat(seen.text("stage")).isEqualTo("WON");
        assertThat(seen.text("ending.solutions[0]")).isEqualTo("erp");
        assertThat(seen.text("ending.value.amount")).isEqualTo("90000.00");
        assertThat(seen.has("ending.closedOn")).isTrue();
    }

    @Test
    void the_new_outcome_names_the_one_that_it_replaces() {
        String path = deal.won("erp");
        correct(deal.operator(), path, TO_LOST).expect(200);
        correct(deal.operator(), path, TO_WON).expect(200);

        await().untilAsserted(() -> {
            List<DealOutcome> outcomes = facade.committed(Topics.DEAL_OUTCOMES).stream()
                    .filter(outcome -> outcome.getReferralId().equals(Deal.id(path)))
                    .toList();
            assertThat(outcomes)
                    .extracting(outcome -> outcome.getOutcome().name())
                    .containsExactly("WON", "LOST", "WON");
            assertThat(outcomes).extracting(DealOutcome::getRevision).containsExactly(0, 1, 2);
            assertThat(outcomes).extracting(DealOutcome::getReplaces).containsExactly(null, 0, 1);
        });
    }

    @Test
    void figures_lists_and_the_programs_numbers_count_the_deal_once() {
        Deal alone = Deal.of(facade, "corrected-alone", "corrected-alone");
        String path = alone.won("erp");
        correct(alone.operator(), path, TO_LOST).expect(200);
        alone.partner().get(path + "?version=4").expect(200);

        Answer archived = alone.partner().get("/v1/referrals?stage=archived").expect(200);
        assertThat(archived.at("referrals").size()).isOne();
        assertThat(alone.partner()
                        .get("/v1/referrals?stage=won")
                        .at("referrals")
                        .size())
                .isZero();
        String month = alone.partner().get("/v1/figures").expect(200).body();
        assertThat(month).contains("\"won\":0").doesNotContain("\"won\":1").contains("COMPETITOR");
        String outcomes = alone.operator()
                .get("/v1/program/outcomes.csv?partner=corrected-alone")
                .expect(200)
                .body();
        assertThat(outcomes.lines()).hasSize(2);
        assertThat(outcomes).contains("LOST").doesNotContain("WON");
    }

    @Test
    void a_lost_deal_has_no_registration_and_leaves_the_reviewers_queue() {
        eligible("[\"corrected-crm\"]");
        String path = deal.won("corrected-crm");
        deal.partner()
                .post(path + "/registration", Bodies.REGISTRATION.replace("registered-crm", "corrected-crm"))
                .expect(200);
        await().until(() -> queue().contains(Deal.id(path)));

        correct(deal.operator(), path, TO_LOST).expect(200);

        assertThat(deal.partner().get(path + "?version=5").expect(200).body()).doesNotContain("\"registration\":{");
        await().until(() -> !queue().contains(Deal.id(path)));
        correct(deal.operator(), path, "{\"won\": {\"solutions\": [\"corrected-crm\"]}, \"reason\": \"They signed.\"}")
                .expect(200);
        assertThat(deal.partner().get(path + "?version=6").text("registration.detail"))
                .isEqualTo("INCOMPLETE");
        eligible("[]");
    }

    @Test
    void a_correction_that_changes_nothing_is_no_event_and_a_repeat_gets_the_same_answer() {
        String path = deal.lost();
        Api once = deal.operator().with("Idempotency-Key", Bodies.newId());

        assertThat(correct(deal.operator(), path, "{\"lost\": {\"reason\": \"PRICE\"}, \"reason\": \"why\"}")
                        .expect(200)
                        .number("version"))
                .isEqualTo(3);
        String first = correct(once, path, TO_WON).expect(200).body();
        assertThat(correct(once, path, TO_WON).expect(200).body()).isEqualTo(first);
        correct(once, path, TO_LOST).expectProblem(422, "decision-id-reused");
    }

    @Test
    void only_what_was_reported_is_corrected_and_only_the_version_that_was_read() {
        String declined = deal.received();
        deal.partner().post(declined + "/decline", DECLINE).expect(200);

        correct(deal.operator(), declined, TO_LOST).expectProblem(409, "already-declined");
        correct(deal.operator(), deal.accepted(), TO_LOST).expectProblem(409, "not-yet-ended");
        correct(deal.operator(), deal.received(), TO_WON).expectProblem(409, "not-yet-ended");
        correct(deal.operator(), "/v1/referrals/none", TO_LOST).expect(404);
        correct(deal.operator().with("If-Match", "\"2\""), deal.lost(), TO_WON).expectProblem(412, "version-conflict");
    }

    @Test
    void behind_the_programs_window_it_is_refused_in_words_that_say_until_when_it_was_possible() {
        String path = deal.won("erp");
        set("{\"window\": \"PT0.001S\"}").expect(200);

        Answer late = correct(deal.operator(), path, TO_LOST).expectProblem(409, "correction-window-over");
        assertThat(late.text("detail")).matches("How the deal ended could be corrected until \\d{4}-.*Z\\.");
        set("{\"window\": \"PT0S\"}").expect(200);
        assertThat(correct(deal.operator(), path, TO_LOST)
                        .expectProblem(409, "correction-window-over")
                        .text("detail"))
                .isEqualTo("How the deal ended cannot be corrected any more.");
    }

    @ParameterizedTest
    @CsvSource({"P91D", "-P1D", "soon", "''"})
    void a_window_that_cannot_be_is_named(String window) {
        set("{\"window\": \"%s\"}".formatted(window)).expectFault("window");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"lost\": {\"reason\": \"PRICE\"}}|reason",
                "{\"lost\": {\"reason\": \"PRICE\"}, \"reason\": \"LONG\"}|reason",
                "{\"lost\": {\"reason\": \"LUCK\"}, \"reason\": \"why\"}|lost.reason",
                "{\"lost\": {\"reason\": \"COMPETITOR\"}, \"reason\": \"why\"}|lost.competitor",
                "{\"lost\": {\"reason\": \"PRICE\", \"competitor\": \"A\"}, \"reason\": \"why\"}|lost.competitor",
                "{\"won\": {\"solutions\": []}, \"reason\": \"why\"}|won.solutions",
                "{\"won\": {\"solutions\": [\"a\"], \"closedOn\": \"2999-01-01\"}, \"reason\": \"why\"}|won.closedOn",
                "{\"won\": {\"solutions\": [\"a\"], \"closedOn\": \"soon\"}, \"reason\": \"why\"}|won.closedOn",
                "{\"won\": {\"solutions\": [\"a\"], \"value\": {\"amount\": \"1\"}}, \"reason\": \"why\"}|won.value.currency",
                "{\"won\": {\"solutions\": [\"a\"]}, \"lost\": {}, \"reason\": \"why\"}|lost",
                "{\"reason\": \"why\"}|won",
                "{\"lost\": {}, \"reason\": \"why\", \"because\": \"x\"}|because",
            })
    void what_is_wrong_with_a_body_is_named(String body, String field) {
        correct(deal.operator(), deal.lost(), body.replace("LONG", "x".repeat(5_000)))
                .expectFault(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"lost\": {\"reason\": \"COMPETITOR\"}}|lost.competitor|reason",
                "{\"won\": {\"solutions\": []}}|won.solutions|reason",
                "{\"won\": {\"solutions\": [], \"closedOn\": \"soon\"}}|won.closedOn|reason",
                "{}|won|reason",
            })
    void all_that_is_missing_is_named_at_once(String body, String field, String also) {
        assertThat(correct(deal.operator(), deal.lost(), body)
                        .expectProblem(422, "invalid-request")
                        .body())
                .contains("\"field\":\"%s\"".formatted(field), "\"field\":\"%s\"".formatted(also));
    }

    private static String queue() {
        return facade.as(Token.program("deal-reviewer"))
                .get("/v1/registrations?limit=200")
                .body();
    }

    private static void eligible(String solutions) {
        put("/v1/settings/eligible-solutions", "{\"solutions\": %s}".formatted(solutions))
                .expect(200);
    }

    private static Answer set(String body) {
        return put(SETTING, body);
    }

    private static Answer put(String setting, String body) {
        return deal.operator().with("Content-Type", "application/json").send("PUT", setting, body);
    }

    private static Answer correct(Api by, String path, String body) {
        return Deal.steer(by, path, "correct", body);
    }
}
