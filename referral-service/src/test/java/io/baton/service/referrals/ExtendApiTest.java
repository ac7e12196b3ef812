package io.baton.service.referrals;

import static io.baton.service.testing.Bodies.DECLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** L17: the program gives a partner more time to decide. */
class ExtendApiTest {
    private static final Instant LATER = Instant.now().plus(Duration.ofDays(40)).truncatedTo(ChronoUnit.MILLIS);
    private static Deal deal;

    @BeforeAll
    static void a_partner() {
        deal = Deal.of(Facade.shared(), "extended", "extended");
    }

    @Test
    void the_referral_expires_later_and_its_history_says_who_gave_more_time_and_why() {
        // Not from the beginning: a page looks at so many referrals, and other tests have some, too.
        Instant before = Instant.now().minusSeconds(10);
        String path = deal.received();

        Answer answer = extend(deal.operator(), path, body(LATER)).expect(200);

        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        Answer seen = deal.partner().get(path + "?version=2").expect(200);
        assertThat(seen.text("expiresAt")).isEqualTo(LATER.toString());
        assertThat(seen.text("stage")).isEqualTo("RECEIVED");
        Answer history = deal.partner().get(path + "/events").expect(200);
        assertThat(history.text("events[1].kind")).isEqualTo("extended");
        assertThat(history.text("events[1].by.side")).isEqualTo("PROGRAM");
        assertThat(history.text("events[1].text"))
                .startsWith("The program gave more time: without a decision it expires on ")
                .endsWith("“After the trade fair.”");
        await().until(() -> deal.operator()
                .get("/v1/program/referrals?partner=extended&changedSince=" + before)
                .body()
                .contains(LATER.toString()));
    }

    @Test
    void a_repeat_under_its_key_gets_the_same_answer_and_another_body_is_refused() {
        String path = deal.received();
        Api once = deal.operator().with("Idempotency-Key", Bodies.newId());

        String first = extend(once, path, body(LATER)).expect(200).body();

        assertThat(extend(once, path, body(LATER)).expect(200).body()).isEqualTo(first);
        extend(once, path, body(LATER.plusSeconds(1))).expectProblem(422, "decision-id-reused");
    }

    @Test
    void only_the_version_that_was_read_is_extended() {
        String path = deal.received();

        extend(deal.operator().with("If-Match", "\"7\""), path, body(LATER)).expectProblem(412, "version-conflict");
        extend(deal.operator().with("If-Match", "\"1\""), path, body(LATER)).expect(200);
    }

    @Test
    void only_a_referral_that_waits_for_its_partner_is_extended() {
        String declined = deal.received();
        deal.partner().post(declined + "/decline", DECLINE).expect(200);

        extend(deal.operator(), declined, body(LATER)).expectProblem(409, "already-declined");
        extend(deal.operator(), deal.accepted(), body(LATER)).expectProblem(409, "already-accepted");
        extend(deal.operator(), "/v1/referrals/none", body(LATER)).expect(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-01-01T00:00:00Z",
                "2999-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59Z",
                "2027-03-15",
                "tomorrow",
                "2027-02-30T00:00:00Z"
            })
    void an_instant_that_can_be_no_deadline_is_named(String until) {
        extend(deal.operator(), deal.received(), "{\"until\": \"%s\", \"reason\": \"why\"}".formatted(until))
                .expectFault("until");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"until\": \"LATER\"}|reason",
                "{\"until\": \"LATER\", \"reason\": \" \"}|reason",
                "{\"until\": \"LATER\", \"reason\": \"LONG\"}|reason",
                "{\"reason\": \"why\"}|until",
                "{\"until\": \" \", \"reason\": \"why\"}|until",
                "{\"until\": \"LATER\", \"reason\": \"why\", \"untill\": \"x\"}|untill",
            })
    void what_is_wrong_with_a_body_is_named(String body, String field) {
        String typed = body.replace("LATER", LATER.toString()).replace("LONG", "x".repeat(20_000));
        extend(deal.operator(), deal.received(), typed).expectFault(field);
    }

    private static Answer extend(Api by, String path, String body) {
        return Deal.steer(by, path, "extend", body);
    }

    private static String body(Instant until) {
        return "{\"until\": \"%s\", \"reason\": \"After the trade fair.\"}".formatted(until);
    }
}
