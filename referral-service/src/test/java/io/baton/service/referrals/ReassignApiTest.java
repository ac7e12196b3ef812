package io.baton.service.referrals;

import static io.baton.service.testing.Bodies.DECLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.BusinessProfile;
import io.baton.events.CompanySize;
import io.baton.events.ProfileStatus;
import io.baton.events.topics.Ids;
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

/** The program hands a referral over to another business profile or location. */
class ReassignApiTest {
    private static final String FROM = "reassign-from";
    private static final String TO = "reassign-to";
    private static Api operator;
    private static Api site;
    private static Api loser;
    private static Api winner;

    /** A referral that waits for its partner. */
    private record Waiting(String rfiId, String referralId) {}

    @BeforeAll
    static void partners() {
        Facade facade = Facade.shared();
        operator = facade.as(Token.program("operator"));
        site = facade.as(Token.program("marketing-publisher"));
        loser = facade.as(Token.partner(FROM, "referrals-admin"));
        winner = facade.as(Token.partner(TO, "referrals-admin"));
        facade.publish(Samples.profile(FROM, FROM));
        facade.publish(Samples.profile(TO, TO));
        facade.publish(Samples.profile("reassign-again", TO));
        facade.publish(Samples.profile("reassign-large", "reassign-large", CompanySize.LARGE));
        facade.publish(BusinessProfile.newBuilder(Samples.profile("reassign-apac", "reassign-apac"))
                .setRegion("APAC")
                .build());
        facade.publish(BusinessProfile.newBuilder(Samples.profile("reassign-paused", "reassign-paused"))
                .setStatus(ProfileStatus.PAUSED)
                .build());
    }

    @Test
    void the_one_partner_loses_it_and_the_other_gets_it() {
        Waiting waiting = waiting(FROM);

        Answer answer = reassign(operator, waiting, body(waiting, TO)).expect(200);

        assertThat(answer.number("version")).isEqualTo(2);
        Answer lost = loser.get("/v1/referrals/" + waiting.referralId() + "?version=2")
                .expect(200);
        assertThat(lost.text("stage")).isEqualTo("CANCELLED");
        assertThat(lost.text("ending.reason")).isEqualTo("REASSIGNED");
        assertThat(lost.text("ending.notes")).isEqualTo("Nobody answers the phone.");
        Answer history =
                loser.get("/v1/referrals/" + waiting.referralId() + "/events").expect(200);
        assertThat(history.text("events[1].kind")).isEqualTo("cancelled");
        assertThat(history.text("events[1].by.side")).isEqualTo("PROGRAM");
        assertThat(history.text("events[1].text"))
                .isEqualTo("The program closed it: handed over to another partner. “Nobody answers the phone.”");
        assertThat(history.body()).doesNotContain(TO);
        String next = Ids.referral(waiting.rfiId(), TO, "hamburg");
        await().until(() -> winner.get("/v1/referrals/" + next).status() == 200);
        assertThat(winner.get("/v1/referrals/" + next).text("stage")).isEqualTo("RECEIVED");
        await().untilAsserted(
                        () -> assertThat(site.get("/v1/rfis/" + waiting.rfiId()).text("targets[1].insteadOf"))
                                .isEqualTo(waiting.referralId()));
    }

    @Test
    void a_repeat_under_its_key_gets_the_same_answer_and_hands_nothing_over_twice() {
        Waiting waiting = waiting(FROM);
        Api once = operator.with("Idempotency-Key", Bodies.newId());

        String first = reassign(once, waiting, body(waiting, TO)).expect(200).body();
        await().until(() -> site.get("/v1/rfis/" + waiting.rfiId()).has("targets[1].referralId"));

        assertThat(reassign(once, waiting, body(waiting, TO)).expect(200).body())
                .isEqualTo(first);
        reassign(once, waiting, body(waiting, "reassign-again")).expectProblem(422, "decision-id-reused");
        reassign(operator, waiting, body(waiting, "reassign-again")).expectProblem(409, "already-cancelled");
        assertThat(site.get("/v1/rfis/" + waiting.rfiId()).at("targets").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "none, hamburg, profileId",
        "reassign-paused, hamburg, profileId",
        "reassign-apac, hamburg, profileId",
        "reassign-large, hamburg, profileId",
        "reassign-to, munich, location",
        "reassign-from, Hamburg, location",
    })
    void a_target_that_cannot_have_it_is_named_and_nothing_happens(String profile, String location, String field) {
        Waiting waiting = waiting(FROM);

        reassign(operator, waiting, body(waiting, profile, location)).expectFault(field);

        assertThat(loser.get("/v1/referrals/" + waiting.referralId()).text("stage"))
                .isEqualTo("RECEIVED");
    }

    @Test
    void nobody_gets_the_same_rfi_twice() {
        Waiting both = waiting(FROM, TO);

        reassign(operator, both, body(both, TO)).expectFault("profileId");
        reassign(operator, both, body(both, "reassign-again")).expectFault("profileId");
    }

    @Test
    void only_the_rfi_of_the_referral_tells_where_it_may_go() {
        Waiting waiting = waiting(FROM);
        Waiting other = waiting(FROM);

        reassign(operator, waiting, body(other, TO)).expectFault("rfiId");
        reassign(operator, new Waiting(waiting.rfiId(), "none"), body(waiting, TO))
                .expectFault("rfiId");
    }

    @Test
    void only_an_undecided_referral_at_the_version_that_was_read_is_handed_over() {
        Waiting waiting = waiting(FROM);
        reassign(operator.with("If-Match", "\"9\""), waiting, body(waiting, TO)).expectProblem(412, "version-conflict");

        String path = "/v1/referrals/" + waiting.referralId();
        loser.post(path + "/decline", DECLINE).expect(200);
        await().until(() -> loser.get(path).text("stage").equals("DECLINED"));
        reassign(operator, waiting, body(waiting, TO)).expectProblem(409, "already-declined");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"profileId\": \"reassign-to\", \"location\": \"hamburg\", \"reason\": \"why\"}|rfiId",
                "{\"rfiId\": \"R\", \"location\": \"hamburg\", \"reason\": \"why\"}|profileId",
                "{\"rfiId\": \"R\", \"profileId\": \"reassign-to\", \"reason\": \"why\"}|location",
                "{\"rfiId\": \"R\", \"profileId\": \"reassign-to\", \"location\": \"hamburg\"}|reason",
                "{\"rfiId\": \"R\", \"profileId\": \"a\\u0007b\", \"location\": \"hamburg\", \"reason\": \"why\"}|profileId",
                "{\"rfiId\": \"R\", \"profileId\": \"LONG\", \"location\": \"hamburg\", \"reason\": \"why\"}|profileId",
                "{\"rfiId\": \"R\", \"profileId\": \"reassign-to\", \"location\": \"LONG\", \"reason\": \"why\"}|location",
                "{\"rfiId\": \"LONG\", \"profileId\": \"reassign-to\", \"location\": \"hamburg\", \"reason\": \"why\"}|rfiId",
                "{\"rfiId\": \"R\", \"profileId\": \"reassign-to\", \"location\": \"hamburg\", \"reason\": \"LONG\"}|reason",
            })
    void what_is_wrong_with_a_body_is_named(String body, String field) {
        Waiting waiting = waiting(FROM);
        String typed = body.replace("\"R\"", '"' + waiting.rfiId() + '"').replace("LONG", "x".repeat(5_000));
        reassign(operator, waiting, typed).expectFault(field);
    }

    private static Waiting waiting(String... profiles) {
        Answer taken =
                site.post("/v1/rfis", Bodies.rfi(Bodies.newId(), profiles)).expect(201);
        Waiting waiting = new Waiting(taken.text("rfiId"), taken.text("targets[0].referralId"));
        await().until(() -> loser.get("/v1/referrals/" + waiting.referralId()).status() == 200
                && site.get("/v1/rfis/" + waiting.rfiId()).has("targets[0].stage"));
        return waiting;
    }

    private static Answer reassign(Api by, Waiting waiting, String body) {
        return by.post("/v1/program/referrals/" + waiting.referralId() + "/reassign", body);
    }

    private static String body(Waiting waiting, String profile) {
        return body(waiting, profile, "hamburg");
    }

    private static String body(Waiting waiting, String profile, String location) {
        return """
                {"rfiId": "%s", "profileId": "%s", "location": "%s", "reason": "Nobody answers the phone."}""".formatted(waiting.rfiId(), profile, location);
    }
}
