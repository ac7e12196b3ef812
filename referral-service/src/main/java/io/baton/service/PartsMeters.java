package io.baton.service;

import io.baton.engine.Engine;
import io.baton.projections.views.Views;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What this instance's parts count, for monitoring. */
@Singleton
final class PartsMeters implements MeterBinder {
    private final Optional<Engine> engine;
    private final Optional<Views> views;

    PartsMeters(Optional<Engine> engine, Optional<Views> views) {
        this.engine = engine;
        this.views = views;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        engine.ifPresent(part -> {
            countDeadLetters(registry, "engine", part, Engine::deadLetters);
            countReplacedThreads(registry, "engine", part, Engine::replacedThreads);
        });
        views.ifPresent(part -> {
            countDeadLetters(registry, "views", part, Views::deadLetters);
            countReplacedThreads(registry, "views", part, Views::replacedThreads);
        });
    }

    private static <P> void countReplacedThreads(
            MeterRegistry registry, String name, P part, ToDoubleFunction<P> replaced) {
        FunctionCounter.builder("baton.threads.replaced", part, replaced)
                .description("Threads that failed and were replaced, since the start")
                .tag("part", name)
                .register(registry);
    }

    private static <P> void countDeadLetters(
            MeterRegistry registry, String name, P part, ToDoubleFunction<P> deadLetters) {
        FunctionCounter.builder("baton.dead.letters", part, deadLetters)
                .description("Records that can never be read or handled, since the start")
                .tag("part", name)
                .register(registry);
    }
}
