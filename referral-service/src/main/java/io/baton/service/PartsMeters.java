package io.baton.service;

import io.baton.engine.Engine;
import io.baton.projections.views.Views;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/** What this instance's parts count, for whoever watches them. */
@Singleton
final class PartsMeters implements MeterBinder {
    private final Engine engine;
    private final Views views;

    PartsMeters(Engine engine, Views views) {
        this.engine = engine;
        this.views = views;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        countDeadLetters(registry, "engine", engine, Engine::deadLetters);
        countDeadLetters(registry, "views", views, Views::deadLetters);
    }

    private static <P> void countDeadLetters(
            MeterRegistry registry, String name, P part, ToDoubleFunction<P> deadLetters) {
        FunctionCounter.builder("baton.dead.letters", part, deadLetters)
                .description("Records that can never be read, since the start")
                .tag("part", name)
                .register(registry);
    }
}
