package io.baton.service;

import static io.baton.service.testing.Bodies.ACCEPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.baton.api.Part;
import io.baton.engine.Engine;
import io.baton.projections.views.Views;
import io.baton.records.Samples;
import io.baton.service.testing.Api;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each part of the process can be switched off, so that a deployment may split them. */
class PartsTest {
    /** Says what the API promises; so it is there if, and only if, the API is. */
    private static final String API = "/openapi/baton.yml";

    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void an_instance_without_engine_answers_what_another_one_decides() {
        try (Facade engine = Facade.startWithout("split-", Part.VIEWS, Part.API, Part.PAGES);
                Facade facade = Facade.startWithout("split-", Part.ENGINE)) {
            assertThat(engine.context.findBean(Views.class)).isEmpty();
            assertThat(facade.context.findBean(Engine.class)).isEmpty();
            assertThat(health(engine)).contains("RUNNING").contains("switched off");

            Deal deal = Deal.of(facade, Samples.PROFILE, Samples.PARTNER);
            String referral = deal.received();
            Api accepting = deal.partner().with("Idempotency-Key", "accepting");
            await().atMost(SOON)
                    .until(() -> accepting.post(referral + "/accept", ACCEPT).status() == 200);
            assertThat(deal.partner().get(referral + "?version=2").expect(200).text("stage"))
                    .isEqualTo("ACCEPTED");
            engine.anonymously().get(API).expect(404);
            engine.anonymously().get("/inbox").expect(404);
        }
    }

    @Test
    void without_pages_the_api_answers_and_without_the_api_the_pages_do() {
        try (Facade api = Facade.startWithout("api-alone-", Part.PAGES)) {
            api.anonymously().get(API).expect(200);
            api.anonymously()
                    .get("/v1/partners/search?solutions=erp&region=emea")
                    .expect(200);
            api.anonymously().get("/signin").expect(404);
        }
        try (Facade pages = Facade.startWithout("pages-alone-", Part.API, "baton.public-pages")) {
            pages.anonymously().get(API).expect(404);
            pages.anonymously().get("/signin").expect(200);
            pages.anonymously().get("/find").expect(404);
        }
    }

    @Test
    void what_reads_the_views_is_not_without_them() {
        Map<String, Object> settings = Map.of(
                "baton.kafka.bootstrap-servers",
                "localhost:1",
                "baton.registry.url",
                "http://localhost:2",
                "baton.link-keys",
                Facade.LINK_KEY,
                "baton.local-keys",
                Facade.LINK_KEY,
                Part.VIEWS,
                false,
                Part.PAGES,
                false);
        assertThatThrownBy(() -> Application.start(settings)).hasStackTraceContaining(Part.API);
    }

    private static String health(Facade facade) {
        return facade.as(Token.program("program-operator"))
                .get("/health/readiness")
                .expect(200)
                .body();
    }
}
