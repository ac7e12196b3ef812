package io.baton.service.floods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.engine.Engine;
import io.baton.events.BusinessProfile;
import io.baton.events.ReferralEvent;
import io.baton.events.topics.EventKind;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.projections.views.Views;
import io.baton.records.SampleEvents;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise 10: what is known to have stopped something once; the fuzzer looks for more. */
class PoisonTest {
    private static Facade facade;
    private static Deal deal;

    @BeforeAll
    static void aPartner() {
        facade = Facade.shared();
        deal = Deal.of(facade, "margies-emea", "margies");
    }

    static List<Topic<?>> topics() {
        return Topics.ALL;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("topics")
    void a_record_without_value_stops_nothing(Topic<?> topic) {
        facade.appendNothing(topic, "poison");
        // Where only the last of each key is kept, Kafka refuses a record without one.
        if (!(topic.kept() instanceof Topic.Kept.LastOfEachKey)) facade.appendNothing(topic, null);
        requireNothingStands();
    }

    @Test
    void a_language_tag_of_thousands_of_parts_stops_nothing() {
        String tag = "en" + "-a".repeat(1_467);
        facade.publish(BusinessProfile.newBuilder(Samples.profile("long-tag", "margies"))
                .setLanguages(List.of(tag))
                .build());
        requireNothingStands();
    }

    /** What no engine writes: a won deal that does not say what was sold. */
    @Test
    void an_event_that_contradicts_itself_costs_no_table_its_other_rows() {
        ReferralEvent won = SampleEvents.of(EventKind.WON);
        won.getHeader().setReferralId("contradicts-itself");
        won.getAfter().setReferralId("contradicts-itself");
        won.getAfter().setWon(null);
        facade.append(Topics.REFERRAL_EVENTS, "contradicts-itself", won);
        requireNothingStands();
        Answer table = facade.as(Token.program("operator")).get("/v1/program/outcomes.csv");
        assertThat(table.status()).isEqualTo(200);
        assertThat(table.body()).contains("margies").doesNotContain("contradicts-itself");
    }

    /** Whatever was poison before it in the same partitions has been read then. */
    private static void requireNothingStands() {
        String received = deal.received();
        assertThat(deal.partner().post(received + "/decline", Bodies.DECLINE).status())
                .isEqualTo(200);
        await().until(() -> deal.partner().get(received).text("stage").equals("DECLINED"));
        assertThat(facade.anonymously().get("/health/readiness").status()).isEqualTo(200);
        assertThat(facade.context.getBean(Engine.class).replacedThreads()).isZero();
        assertThat(facade.context.getBean(Views.class).replacedThreads()).isZero();
    }
}
