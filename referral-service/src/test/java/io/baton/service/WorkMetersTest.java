package io.baton.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.projections.views.Views;
import io.baton.service.testing.Api;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** What is open, as monitoring sees it; each look is a new count. */
class WorkMetersTest {
    private static final Facade FACADE = Facade.shared();
    private static final String PARTNER = "counted-partner";

    @Test
    void open_referrals_are_counted_by_stage_and_the_months_funnel_by_step() {
        Deal deal = Deal.of(FACADE, "counted-profile", PARTNER);
        deal.received();
        double undecided = seen("baton.referrals.open", "stage", "undecided");
        double accepted = seen("baton.referrals.open", "stage", "accepted");
        double received = seen("baton.funnel", "month", "this", "step", "received");

        deal.received();
        String path = deal.accepted();
        Api partner = FACADE.as(Token.partner(PARTNER, "partner-admin"));
        await().until(() -> partner.get(path).text("stage"), "ACCEPTED"::equals);

        assertThat(seen("baton.referrals.open", "stage", "undecided")).isEqualTo(undecided + 1);
        assertThat(seen("baton.referrals.open", "stage", "accepted")).isEqualTo(accepted + 1);
        assertThat(seen("baton.funnel", "month", "this", "step", "received")).isEqualTo(received + 2);
    }

    /** @return the gauge of a first look */
    private static double seen(String gauge, String... tags) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Views views = FACADE.context.getBean(Views.class);
        try (WorkMeters _ = new WorkMeters(registry, views, InstantSource.system())) {
            await().until(() -> value(registry, "baton.funnel", "month", "this", "step", "received") > 0);
            return value(registry, gauge, tags);
        }
    }

    private static double value(SimpleMeterRegistry registry, String gauge, String... tags) {
        return registry.get(gauge).tags(tags).gauge().value();
    }
}
