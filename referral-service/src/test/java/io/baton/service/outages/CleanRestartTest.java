package io.baton.service.outages;

import static io.baton.service.testing.Bodies.ACCEPT;
import static io.baton.service.testing.Bodies.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.engine.Engine;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import org.junit.jupiter.api.Test;

/** Whoever was stopped in order goes on where they were: nothing of the state is read again. */
class CleanRestartTest {
    @Test
    void after_a_clean_stop_the_engine_finds_its_state_as_it_left_it() {
        Facade before = Facade.start("clean-");
        before.publish(Samples.profile());
        Api partner = before.as(Token.partner(Samples.PARTNER, "partner-admin"));
        Answer taken = before.as(Token.program("marketing-publisher"))
                .post("/v1/rfis", Bodies.rfi(newId(), Samples.PROFILE))
                .expect(201);
        String referral = "/v1/referrals/" + taken.text("targets[0].referralId");
        await().until(() -> partner.get(referral).status() == 200);
        partner.post(referral + "/accept", ACCEPT).expect(200);

        Facade after = before.restart();

        assertThat(after.context.getBean(Engine.class).restored()).isZero();
        after.close();
    }
}
