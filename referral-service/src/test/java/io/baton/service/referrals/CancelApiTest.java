package io.baton.service.referrals;

import static io.baton.service.testing.Bodies.DECLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program ends what should not be: a duplicate, or spam; one referral, or a whole RFI. */
class CancelApiTest {
    private static final String SPAM = "{\"reason\": \"SPAM\", \"notes\": \"It offers watches.\"}";
    private static Api site;
    private static Deal deal;

    @BeforeAll
    static void two_partners() {
        Facade facade = Facade.shared();
        deal = Deal.of(facade, "cancelled", "cancelled");
        site = deal.site();
        facade.publish(Samples.profile("cancelled-too", "cancelled-too"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPAM", "DUPLICATE", "duplicate"})
    void it_is_archived_with_the_reason_whether_it_was_accepted_or_not(String reason) {
        for (String path : new String[] {deal.received(), deal.accepted()}) {
            Answer answer = cancel(deal.operator(), path, "{\"reason\": \"%s\"}".formatted(reason))
                    .expect(200);

            Answer read = deal.partner()
                    .get(path + "?version=" + answer.number("version"))
                    .expect(200);
            assertThat(read.text("stage")).isEqualTo("CANCELLED");
            assertThat(read.text("ending.reason")).isEqualToIgnoringCase(reason);
            assertThat(read.has("expiresAt")).isFalse();
        }
    }

    @Test
    void history_lists_and_the_programs_counts_know_it() {
        String path = deal.received();
        cancel(deal.operator(), path, SPAM).expect(200);

        await().untilAsserted(
                        () -> assertThat(deal.partner().get(path + "/events").text("events[1].text"))
                                .isEqualTo("The program closed it: spam. “It offers watches.”"));
        assertThat(deal.partner()
                        .get("/v1/referrals?list=marketplace&stage=cancelled&limit=200")
                        .body())
                .contains(Deal.id(path));
        Answer row = deal.operator()
                .get("/v1/program/referrals?partner=cancelled&stage=CANCELLED&limit=1")
                .expect(200);
        assertThat(row.text("referrals[0].stage")).isEqualTo("CANCELLED");
        assertThat(row.text("referrals[0].reason")).isIn("SPAM", "DUPLICATE");
        assertThat(deal.operator()
                        .get("/v1/program/outcomes.csv?partner=cancelled&stage=CANCELLED")
                        .expect(200)
                        .body())
                .contains(",CANCELLED,", ",SPAM");
        assertThat(deal.operator()
                        .get("/v1/program/referrals/counts?partner=cancelled")
                        .expect(200)
                        .body())
                .contains("CANCELLED");
    }

    @Test
    void nothing_can_be_done_with_it_any_more() {
        String path = deal.received();
        cancel(deal.operator(), path, SPAM).expect(200);

        deal.partner().post(path + "/accept", Bodies.ACCEPT).expectProblem(409, "already-cancelled");
        cancel(deal.operator(), path, SPAM).expectProblem(409, "already-cancelled");
    }

    @Test
    void what_has_ended_is_final_and_the_version_that_was_read_counts() {
        String declined = deal.received();
        deal.partner().post(declined + "/decline", DECLINE).expect(200);
        cancel(deal.operator(), declined, SPAM).expectProblem(409, "already-declined");
        cancel(deal.operator().with("If-Match", "\"9\""), deal.received(), SPAM).expectProblem(412, "version-conflict");
        cancel(deal.operator(), "/v1/referrals/none", SPAM).expect(404);
    }

    @Test
    void a_repeat_under_its_key_gets_the_same_answer_and_another_body_is_refused() {
        String path = deal.received();
        Api once = deal.operator().with("Idempotency-Key", Bodies.newId());

        String first = cancel(once, path, SPAM).expect(200).body();

        assertThat(cancel(once, path, SPAM).expect(200).body()).isEqualTo(first);
        cancel(once, path, "{\"reason\": \"DUPLICATE\"}").expectProblem(422, "decision-id-reused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|reason",
                "{\"reason\": \"\"}|reason",
                "{\"reason\": \"REASSIGNED\"}|reason",
                "{\"reason\": \"UNKNOWN\"}|reason",
                "{\"reason\": \"SPAM\", \"notes\": \"LONG\"}|notes",
                "{\"reason\": \"SPAM\", \"note\": \"x\"}|note",
            })
    void what_is_wrong_with_a_body_is_named(String body, String field) {
        String typed = body.replace("LONG", "x".repeat(5_000));
        cancel(deal.operator(), deal.received(), typed).expectFault(field);
        deal.operator()
                .post("/v1/program/rfis/" + submitted() + "/cancel", typed)
                .expectFault(field);
    }

    @Test
    void a_whole_rfi_ends_but_for_what_has_ended_before() {
        String rfi = submitted();
        Answer standing = site.get("/v1/rfis/" + rfi);
        String first = standing.text("targets[0].referralId");
        deal.partner().post("/v1/referrals/" + first + "/decline", DECLINE).expect(200);
        Api once = deal.operator().with("Idempotency-Key", Bodies.newId());

        Answer answer = once.post("/v1/program/rfis/" + rfi + "/cancel", SPAM).expect(200);

        assertThat(answer.text("referrals[0].refusal")).isEqualTo("ALREADY_DECLINED");
        assertThat(answer.at("referrals[0].cancelled").getBooleanValue()).isFalse();
        assertThat(answer.at("referrals[1].cancelled").getBooleanValue()).isTrue();
        assertThat(once.post("/v1/program/rfis/" + rfi + "/cancel", SPAM)
                        .expect(200)
                        .body())
                .isEqualTo(answer.body());
        once.post("/v1/program/rfis/" + rfi + "/cancel", "{\"reason\": \"DUPLICATE\"}")
                .expectProblem(422, "decision-id-reused");
        deal.operator().post("/v1/program/rfis/none/cancel", SPAM).expect(404);
    }

    @Test
    void an_rfi_that_is_closed_goes_to_nobody_else() {
        String rfi = submitted();
        deal.operator().post("/v1/program/rfis/" + rfi + "/cancel", SPAM).expect(200);
        await().until(() -> site.get("/v1/rfis/" + rfi).text("targets[1].stage").equals("CANCELLED")
                && site.get("/v1/rfis/" + rfi).text("targets[0].stage").equals("CANCELLED"));

        site.post("/v1/rfis/" + rfi + "/targets", "{\"targets\": [{\"profileId\": \"x\", \"location\": \"y\"}]}")
                .expectProblem(409, "rfi-closed");
    }

    /** To both partners. */
    private static String submitted() {
        String rfi = site.post("/v1/rfis", Bodies.rfi(Bodies.newId(), "cancelled", "cancelled-too"))
                .expect(201)
                .text("rfiId");
        await().until(() -> {
            Answer standing = site.get("/v1/rfis/" + rfi);
            return standing.status() == 200 && standing.has("targets[0].stage") && standing.has("targets[1].stage");
        });
        return rfi;
    }

    private static Answer cancel(Api by, String path, String body) {
        return Deal.steer(by, path, "cancel", body);
    }
}
