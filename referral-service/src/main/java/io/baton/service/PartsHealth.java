package io.baton.service;

import io.baton.engine.Engine;
import io.baton.kafka.install.TopicWatch;
import io.baton.projections.views.Views;
import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.endpoint.health.HealthEndpoint;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the parts that this instance has can answer. It waits for none of them: monitoring asks often. */
@Singleton
@Readiness
@Requires(beans = HealthEndpoint.class)
final class PartsHealth extends AbstractHealthIndicator<Map<String, Object>> {
    private static final String OFF = "switched off";

    private final Optional<Engine> engine;
    private final Optional<Views> views;
    private final List<Follower> followers;
    private final GroundHealth ground;

    PartsHealth(Optional<Engine> engine, Optional<Views> views, List<Follower> followers, GroundHealth ground) {
        this.engine = engine;
        this.views = views;
        this.followers = followers;
        this.ground = ground;
    }

    @Override
    protected String getName() {
        return "baton";
    }

    @Override
    protected Map<String, Object> getHealthInformation() {
        TopicWatch.Seen topics = ground.topics();
        boolean up = engine.map(Engine::running).orElse(true)
                && views.map(Views::running).orElse(true)
                && followers.stream().allMatch(Follower::following)
                && topics.unusable().isEmpty();
        healthStatus = up ? HealthStatus.UP : HealthStatus.DOWN;
        return Map.of(
                "engine",
                engine.map(Engine::status).orElse(OFF),
                "views",
                views.map(Views::status).orElse(OFF),
                "topics",
                topics.all().isEmpty() ? "as they should be" : topics.all(),
                "registry",
                ground.registryAnswers() ? "answers" : "does not answer");
    }
}
