package io.baton.service.outages;

import static io.baton.service.testing.Bodies.ACCEPT;
import static io.baton.service.testing.Bodies.DECLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.engine.Engine;
import io.baton.events.Referral;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.topics.Topics;
import io.baton.projections.views.Views;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** While the engine is away, the API keeps the decisions that it has taken, and says where their answers will be. */
class EngineAwayTest {
    @Test
    void a_decision_is_taken_while_the_engine_is_away_and_applied_when_it_is_back() {
        Facade before = Facade.start("away-");
        Deal deal = deal(before);
        Api partner = deal.partner();
        String referral = deal.received();
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

    @Test
    void a_decision_on_a_referral_that_the_view_does_not_have_yet_is_taken_and_repeated() {
        Facade before = Facade.start("late-");
        String known = Deal.id(deal(before).submitted());
        before.context.getBean(Engine.class).close();
        String late = UUID.randomUUID().toString();
        before.append(Topics.REFERRAL_DECISIONS, late, receivedAs(late, receive(before, known)));
        String decline = "/v1/referrals/" + late + "/decline";

        partner(before).post(decline, DECLINE).expect(202);

        Facade after = before.restart();
        await().until(() -> partner(after).get("/v1/referrals/" + late), answer -> answer.status() == 200);
        partner(after).post(decline, DECLINE).expect(200);
        assertThat(declined(after, late).getDeclined().getNotes().getSubjectId())
                .isEqualTo(late);
        after.close();
    }

    @Test
    void a_decision_is_answered_while_the_views_are_away() {
        Facade facade = Facade.start("blind-");
        String referral = deal(facade).submitted();
        facade.context.getBean(Views.class).close();

        partner(facade).get(referral).expectProblem(503, "unavailable");
        partner(facade).post(referral + "/decline", DECLINE).expect(200);
        partner(facade).post("/v1/referrals/none/decline", DECLINE).expectProblem(404, "not-found");
        facade.context.close();
    }

    private static Deal deal(Facade facade) {
        return Deal.of(facade, Samples.PROFILE, Samples.PARTNER);
    }

    private static Api partner(Facade facade) {
        return facade.as(Token.partner(Samples.PARTNER, "partner-admin")).with("Idempotency-Key", "late");
    }

    private static ReferralDecision receive(Facade facade, String referralId) {
        return facade.committed(Topics.REFERRAL_DECISIONS).stream()
                .filter(decision -> decision.getReferralId().equals(referralId))
                .findFirst()
                .orElseThrow();
    }

    private static Referral declined(Facade facade, String referralId) {
        return facade.committed(Topics.REFERRAL_EVENTS).stream()
                .map(ReferralEvent::getAfter)
                .filter(after -> after.getReferralId().equals(referralId) && after.getDeclined() != null)
                .findFirst()
                .orElseThrow();
    }

    private static ReferralDecision receivedAs(String referralId, ReferralDecision receive) {
        return ReferralDecision.newBuilder(receive)
                .setReferralId(referralId)
                .setDecisionId(referralId)
                .build();
    }
}
