package io.baton.projections.http;

import static io.baton.projections.http.Bodies.ACCEPT;
import static io.baton.projections.http.Bodies.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.projections.Samples;
import io.baton.projections.engine.Engine;
import org.junit.jupiter.api.Test;

/** While the engine is away, what was taken is kept, and whoever asked is told where to ask. */
class EngineAwayTest {
    @Test
    void a_decision_is_taken_while_the_engine_is_away_and_applied_when_it_is_back() {
        Facade before = Facade.start("away-");
        before.publish(Samples.profile());
        Api partner = before.as(Token.partner(Samples.PARTNER, "partner-admin"));
        Answer taken = before.as(Token.program("marketing-publisher"))
                .post("/v1/rfis", Bodies.rfi(newId(), Samples.PROFILE))
                .expect(201);
        String referral = "/v1/referrals/" + taken.text("targets[0].referralId");
        await().until(() -> partner.get(referral).status() == 200);
        before.context.getBean(Engine.class).close();

        Answer pending = partner.post(referral + "/accept", ACCEPT).expect(202);

        String place = pending.header("Location");
        assertThat(place).isEqualTo(referral + "/decisions/" + pending.text("decisionId"));
        partner.get(place).expectProblem(404, "not-found");
        before.anonymously().get("/health/readiness").expect(503);
        before.context.close();
        Facade after = Facade.start("away-");
        Api again = after.as(Token.partner(Samples.PARTNER, "partner-admin"));
        await().untilAsserted(() ->
                assertThat(again.get(referral).expect(200).text("stage")).isEqualTo("ACCEPTED"));
        after.context.close();
    }
}
