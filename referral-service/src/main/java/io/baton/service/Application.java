package io.baton.service;

import io.baton.engine.Engine;
import io.baton.kafka.access.AccessRefusedException;
import io.baton.kafka.settings.Environment;
import io.baton.kafka.settings.InvalidSettingException;
import io.baton.projections.views.Views;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
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
     * Starts the service with the environment's configuration; a setting that cannot work, or a right on Kafka that is
     * missing, is said in plain words. Exit code 1 if it does not start.
     */
    public static void main(String[] args) {
        try {
            ApplicationContext service = start(Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "shutdown"));
        } catch (RuntimeException e) {
            toBeMended(e).ifPresentOrElse(wrong -> System.err.println(wrong.getMessage()), e::printStackTrace);
            System.exit(1);
        }
    }

    /** @return what whoever starts it can mend by what its message says */
    private static Optional<Throwable> toBeMended(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause instanceof InvalidSettingException || cause instanceof AccessRefusedException)
                .findFirst();
    }

    /** The framework reads the environment by itself; what stands in files, it must be given. */
    private static PropertySource secrets() {
        Map<String, Object> read = new HashMap<>(Environment.inFiles(System.getenv()));
        String name = "files of secrets";
        return PropertySource.of(
                name, read, PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE, PropertySource.Origin.of(name));
    }

    /**
     * Starts the service within another program, and returns when its HTTP server listens.
     *
     * @param properties what would else stand in the environment, by its dotted name
     * @return the running service, to be closed by the caller
     */
    public static ApplicationContext start(Map<String, Object> properties) {
        ApplicationContext context = ApplicationContext.builder()
                .propertySources(secrets())
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
