package io.baton.service;

import io.baton.engine.Engine;
import io.baton.kafka.settings.InvalidSettingException;
import io.baton.projections.views.Views;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The engine, the views and the HTTP facade, as one service. */
public final class Application {
    static {
        // Requests wait on virtual threads. One that waits for a class holds its carrier, and as many of those as there
        // are carriers stop all requests, perhaps for ever (JDK-8369238). More cost nothing until they are needed.
        int carriers = Math.max(32, 4 * Runtime.getRuntime().availableProcessors());
        System.getProperties().putIfAbsent("jdk.virtualThreadScheduler.parallelism", String.valueOf(carriers));
    }

    private Application() {}

    /**
     * Starts the service with the environment's configuration; a setting that cannot work is one line. Exit code 1 if it does
     * not start.
     */
    public static void main(String[] args) {
        try {
            ApplicationContext service = start(Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "shutdown"));
        } catch (RuntimeException e) {
            invalidSetting(e).ifPresentOrElse(wrong -> System.err.println(wrong.getMessage()), e::printStackTrace);
            System.exit(1);
        }
    }

    private static Optional<InvalidSettingException> invalidSetting(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(InvalidSettingException.class::isInstance)
                .map(InvalidSettingException.class::cast)
                .findFirst();
    }

    /**
     * Starts the service within another program, and returns when its HTTP server listens.
     *
     * @param properties what would else stand in the environment, by its dotted name
     * @return the running service, to be closed by the caller
     */
    public static ApplicationContext start(Map<String, Object> properties) {
        ApplicationContext context = ApplicationContext.builder()
                .properties(properties)
                .banner(false)
                .build();
        try {
            context.start();
            // Not by the wiring itself: a context that fails while it starts closes none of its beans.
            context.findBean(Engine.class).ifPresent(Engine::start);
            context.findBean(Views.class).ifPresent(Views::start);
            context.getBean(EmbeddedServer.class).start();
            return context;
        } catch (RuntimeException e) {
            // Parts that have started already would hold partitions, and answer nobody.
            context.close();
            throw e;
        }
    }
}
