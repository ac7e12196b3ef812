package io.baton.service;

import io.baton.engine.Engine;
import io.baton.kafka.meters.AdmittedMeters;
import io.baton.kafka.meters.Metric;
import io.baton.kafka.meters.PartMeters;
import io.baton.kafka.meters.ProcessMeters;
import io.baton.kafka.meters.RegistryMeters;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.streams.StreamsService;
import io.baton.projections.views.Views;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What this instance measures, for monitoring. */
@Factory
final class MetersWiring {
    @Singleton
    AdmittedMeters admitted() {
        return new AdmittedMeters();
    }

    @Singleton
    @Bean(preDestroy = "close")
    ProcessMeters process() {
        return new ProcessMeters();
    }

    @Singleton
    RegistryMeters registry(WireFormat installed) {
        return new RegistryMeters(installed.registry());
    }

    /** Zero, and not absent, before the first decision and the first open page: else a board shows a fault. */
    @Singleton
    MeterBinder endToEnd() {
        return registry -> {
            Metric.ANSWERED.timer(registry);
            Metric.UNANSWERED.counter(registry);
            Metric.SHOWN_ON_PAGES.timer(registry);
        };
    }

    @Context
    @Requires(beans = Views.class)
    @Bean(preDestroy = "close")
    WorkMeters work(MeterRegistry registry, Views views, InstantSource clock) {
        return new WorkMeters(registry, views, clock);
    }

    @Context
    @Bean(preDestroy = "close")
    PartMeters parts(MeterRegistry registry, Connection connection, Optional<Engine> engine, Optional<Views> views) {
        Map<String, StreamsService> parts = new HashMap<>();
        engine.ifPresent(part -> parts.put("engine", part.service()));
        views.ifPresent(part -> parts.put("views", part.service()));
        return new PartMeters(registry, parts, Map.of(), connection.topicPrefix());
    }
}
