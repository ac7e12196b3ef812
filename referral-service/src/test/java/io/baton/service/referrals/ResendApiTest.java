package io.baton.service.referrals;

import static io.baton.service.testing.Bodies.DECLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program has the mail about a referral sent again. */
class ResendApiTest {
    private static final String TO_CUSTOMER = "{\"to\": \"CUSTOMER\", \"reason\": \"Their mail server was away.\"}";
    private static Deal deal;

    @BeforeAll
    static void a_partner() {
        deal = Deal.of(Facade.shared(), "resent", "resent");
    }

    @Test
    void the_history_says_who_had_which_mail_sent_again_and_why() {
        String path = deal.accepted();

        assertThat(resend(deal.operator(), path, TO_CUSTOMER).expect(200).number("version"))
                .isEqualTo(3);

        await().untilAsserted(() -> assertThat(
                        deal.partner().get(path + "/events").text("events[2].text"))
                .isEqualTo("The program had the mail to the customer sent again. “Their mail server was away.”"));
        assertThat(deal.partner().get(path + "?version=3").text("stage")).isEqualTo("ACCEPTED");
    }

    @Test
    void a_repeat_under_its_key_gets_the_same_answer_so_nothing_is_sent_twice() {
        String path = deal.received();
        Api once = deal.operator().with("Idempotency-Key", Bodies.newId());

        String first = resend(once, path, TO_CUSTOMER).expect(200).body();

        assertThat(resend(once, path, TO_CUSTOMER).expect(200).body()).isEqualTo(first);
        resend(once, path, "{\"to\": \"CONTACT\", \"reason\": \"why\"}").expectProblem(422, "decision-id-reused");
    }

    @Test
    void what_is_archived_unknown_or_newer_is_refused() {
        String declined = deal.received();
        deal.partner().post(declined + "/decline", DECLINE).expect(200);

        resend(deal.operator(), declined, TO_CUSTOMER).expectProblem(409, "already-declined");
        resend(deal.operator(), "/v1/referrals/none", TO_CUSTOMER).expect(404);
        resend(deal.operator().with("If-Match", "\"9\""), deal.received(), TO_CUSTOMER)
                .expectProblem(412, "version-conflict");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reason\": \"why\"}|to",
                "{\"to\": \"EVERYBODY\", \"reason\": \"why\"}|to",
                "{\"to\": \"UNKNOWN\", \"reason\": \"why\"}|to",
                "{\"to\": \"SENDER\", \"reason\": \"why\"}|to",
                "{\"to\": \"CONTACT\"}|reason",
                "{\"to\": \"CONTACT\", \"reason\": \"LONG\"}|reason",
                "{\"to\": \"CONTACT\", \"contact\": \"no address\", \"reason\": \"why\"}|contact",
                "{\"to\": \"CONTACT\", \"contact\": \"zoe@stranger.example\", \"reason\": \"why\"}|contact",
                "{\"to\": \"CUSTOMER\", \"contact\": \"ida@resent.example\", \"reason\": \"why\"}|contact",
                "{\"to\": \"CUSTOMER\", \"cc\": \"x\", \"reason\": \"why\"}|cc",
            })
    void what_is_wrong_with_a_body_is_named(String body, String field) {
        resend(deal.operator(), deal.received(), body.replace("LONG", "x".repeat(5_000)))
                .expectFault(field);
    }

    @Test
    void one_contact_alone_can_get_it() {
        resend(
                        deal.operator(),
                        deal.received(),
                        "{\"to\": \"CONTACT\", \"contact\": \"Ida@resent.example\", \"reason\": \"why\"}")
                .expect(200);
    }

    private static Answer resend(Api by, String path, String body) {
        return Deal.steer(by, path, "resend", body);
    }
}
