package io.baton.service;

import io.baton.engine.Engine;
import io.baton.projections.views.Views;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/** What this instance's parts count, for monitoring. */
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
        countReplacedThreads(registry, "engine", engine, Engine::replacedThreads);
        countReplacedThreads(registry, "views", views, Views::replacedThreads);
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
