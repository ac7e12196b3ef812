package io.baton.service.outages;

import static io.baton.service.testing.Bodies.ACCEPT;
import static io.baton.service.testing.Bodies.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.baton.engine.Engine;
import io.baton.engine.rebuild.EngineRebuild;
import io.baton.events.BusinessProfile;
import io.baton.events.ReferralEvent;
import io.baton.events.topics.Ids;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.streams.Changelogs;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/** The engine holds nothing that its events and results lack: whatever is lost of it, it goes on as if nothing were. */
class EngineRebuildTest {
    private static final String PROFILE = "refolded-profile";
    private static final String LATE_PROFILE = "refolded-late-profile";
    private static final String FOLLOWED_PROFILE = "refolded-followed-profile";
    private static final String PARTNER = "refolded";
    private static final String NORA = "nora@refolded.example";
    private static final Duration SOON = Duration.ofSeconds(40);

    private Facade facade;
    private Deal deal;
    private String open;
    /** Its profile changes while the engine is away. */
    private String followed;

    private String accepted;
    private String declined;
    private String won;
    private String expiring;

    @Test
    void an_engine_that_lost_everything_of_its_own_goes_on_after_a_fold_and_nothing_comes_twice() throws Exception {
        facade = Facade.start("refold-");
        fill();
        String waiting = letOneWait();
        List<String> served = answers();
        List<String> events = events();
        facade.close();
        Changelogs.delete(facade.connection, Engine.application(facade.connection));

        assertThatThrownBy(facade::startElsewhere)
                .hasStackTraceContaining("has lost its stores")
                .hasStackTraceContaining("./baton rebuild engine");
        assertThat(rebuilt()).as("asked again").isOne();
        facade = facade.startElsewhere();

        assertThat(answers()).isEqualTo(served);
        assertThatRepeatsGetTheirAnswers();
        facade.publish(Samples.profile(LATE_PROFILE, PARTNER));
        await().atMost(SOON).until(() -> ida().get(waiting).status() == 200);
        await().atMost(SOON).until(() -> stage(expiring).equals("EXPIRED"));
        assertThat(events()).hasSize(events.size() + 2).containsAll(events).doesNotHaveDuplicates();
        assertThatItIsTheSameWithoutItsGroup();
        facade.close();
    }

    private void assertThatItIsTheSameWithoutItsGroup() throws Exception {
        List<String> served = answers();
        List<String> events = events();
        facade.close();
        loseEverything(facade.connection);
        facade.publish(namingNora());

        assertThatThrownBy(facade::startElsewhere)
                .hasStackTraceContaining("has no offsets for")
                .hasStackTraceContaining("./baton rebuild engine");
        assertThat(rebuilt()).as("asked again").isZero();
        facade = facade.startElsewhere();

        assertThat(answers()).isEqualTo(served);
        assertThatRepeatsGetTheirAnswers();
        goesOn();
        await().atMost(SOON)
                .until(() -> ida().get(followed)
                        .expect(200)
                        .text("locationContacts[0].email")
                        .equals(NORA));
        assertThat(events()).hasSize(events.size() + 2).containsAll(events).doesNotHaveDuplicates();
        assertThat(facade.committed(Topics.DEAL_OUTCOMES))
                .extracting(outcome -> outcome.getReferralId())
                .doesNotHaveDuplicates();
    }

    private void fill() {
        operator()
                .send("PUT", "/v1/settings/eligible-solutions", "{\"solutions\": [\"erp\"]}")
                .expect(200);
        deal = Deal.of(facade, PROFILE, PARTNER);
        open = deal.received();
        followed = Deal.of(facade, FOLLOWED_PROFILE, PARTNER).received();
        accepted = deal.received();
        declined = deal.received();
        won = deal.received();
        keyed("accepting").post(accepted + "/accept", ACCEPT).expect(200);
        keyed("too-early").post(open + "/won", Bodies.WON).expect(409);
        ida().post(declined + "/decline", Bodies.DECLINE).expect(200);
        ida().post(won + "/accept", ACCEPT).expect(200);
        ida().post(won + "/won", Bodies.WON).expect(200);
        ida().get(won + "?version=3").expect(200);
        ida().get(declined + "?version=2").expect(200);
        ida().get(accepted + "?version=2").expect(200);
    }

    /** And another whose short window ends while the engine is away. */
    private String letOneWait() {
        respondWithin("PT20S");
        expiring = deal.received();
        respondWithin("P14D");
        String rfi = newId();
        site().post("/v1/rfis", Bodies.rfi(rfi, LATE_PROFILE)).expect(202);
        return "/v1/referrals/" + Ids.referral(rfi, LATE_PROFILE, "hamburg");
    }

    private void respondWithin(String window) {
        operator().send("PUT", "/v1/settings/policy", """
                {"responseWindow": "%s", "reminderAfter": "PT24H", "lastCallBefore": "P1D",
                 "directContactWindow": "PT72H"}""".formatted(window)).expect(200);
    }

    private void assertThatRepeatsGetTheirAnswers() {
        assertThat(decided(() -> keyed("accepting").post(accepted + "/accept", ACCEPT))
                        .expect(200)
                        .number("version"))
                .isEqualTo(2);
        decided(() -> keyed("too-early").post(open + "/won", Bodies.WON)).expectProblem(409, "not-yet-accepted");
        decided(() -> ida().post(declined + "/accept", ACCEPT)).expectProblem(409, "already-declined");
    }

    /** An engine that has just started may take longer than a request waits: it is sent again then, as the answer 202 says. */
    private static Answer decided(Callable<Answer> request) {
        return await().atMost(SOON).until(request, answer -> answer.status() != 202);
    }

    private void goesOn() {
        decided(() -> keyed("going-on").post(open + "/accept", ACCEPT)).expect(200);
        assertThat(ida().get(open + "?version=2").expect(200).text("stage")).isEqualTo("ACCEPTED");
    }

    private int rebuilt() {
        try (WireFormat serdes = new WireFormat(facade.connection)) {
            return new EngineRebuild(facade.connection, serdes).inPlace();
        }
    }

    private static void loseEverything(Connection connection) throws Exception {
        String application = Engine.application(connection);
        try (Admin admin = Admin.create(connection.clientSettings())) {
            List<String> own = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(application + "-"))
                    .toList();
            admin.deleteTopics(own).all().get();
            await().ignoreExceptions()
                    .until(() -> admin.deleteConsumerGroups(List.of(application))
                                    .all()
                                    .get()
                            == null);
        }
    }

    private List<String> answers() {
        return Stream.of(open, accepted, declined, won, won + "/registration", won + "/events")
                .map(this::answer)
                .toList();
    }

    /** A member of the group that has just gone moves partitions once more: as the answer 503 says, the question is asked again. */
    private String answer(String question) {
        return await().atMost(SOON)
                .until(() -> ida().get(question), answer -> answer.status() != 503)
                .expect(200)
                .body();
    }

    private List<String> events() {
        return facade.committed(Topics.REFERRAL_EVENTS).stream()
                .map(ReferralEvent::getHeader)
                .map(header -> header.getEventId())
                .toList();
    }

    private static BusinessProfile namingNora() {
        BusinessProfile profile = Samples.profile(FOLLOWED_PROFILE, PARTNER);
        profile.getLocations().getFirst().getContacts().getFirst().setEmail(NORA);
        return profile;
    }

    private String stage(String referral) {
        return ida().get(referral).expect(200).text("stage");
    }

    private Api ida() {
        return facade.as(Token.partner(PARTNER, "partner-admin").of("ida"));
    }

    private Api keyed(String key) {
        return ida().with("Idempotency-Key", key);
    }

    private Api site() {
        return facade.as(Token.program("marketing-publisher"));
    }

    private Api operator() {
        return facade.as(Token.program("operator")).with("Content-Type", "application/json");
    }
}
