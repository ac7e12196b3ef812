package io.baton.service;

import io.baton.api.gateway.Decisions;
import io.baton.api.gateway.ProgramSettings;
import io.baton.api.gateway.Submissions;
import io.baton.engine.Engine;
import io.baton.partners.Profiles;
import io.baton.projections.feed.ReferralFeed;
import io.baton.projections.views.Views;
import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.endpoint.health.HealthEndpoint;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;

/** Whether this instance can answer: its engine, its views, and what hears the answers. It waits for nobody: who looks, looks often. */
@Singleton
@Readiness
@Requires(beans = HealthEndpoint.class)
final class PartsHealth extends AbstractHealthIndicator<Map<String, Object>> {
    private final Engine engine;
    private final Views views;
    private final Decisions decisions;
    private final Submissions submissions;
    private final Profiles profiles;
    private final ReferralFeed feed;
    private final ProgramSettings settings;
    private final RegistryWatch registry;

    PartsHealth(
            Engine engine,
            Views views,
            Decisions decisions,
            Submissions submissions,
            Profiles profiles,
            ReferralFeed feed,
            ProgramSettings settings,
            RegistryWatch registry) {
        this.engine = engine;
        this.views = views;
        this.decisions = decisions;
        this.submissions = submissions;
        this.profiles = profiles;
        this.feed = feed;
        this.settings = settings;
        this.registry = registry;
    }

    @Override
    protected String getName() {
        return "baton";
    }

    @Override
    protected Map<String, Object> getHealthInformation() {
        boolean following = decisions.following()
                && submissions.following()
                && profiles.following()
                && feed.following()
                && settings.following();
        boolean up = engine.running() && views.running() && following;
        healthStatus = up ? HealthStatus.UP : HealthStatus.DOWN;
        return Map.of(
                "engine", engine.status(),
                "views", views.status(),
                "registry", registry.answers() ? "answers" : "does not answer");
    }
}
