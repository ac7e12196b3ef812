package io.baton.notifier;

import io.baton.kafka.access.AccessCheck;
import io.baton.kafka.access.AccessRefusedException;
import io.baton.kafka.access.KafkaUser;
import io.baton.kafka.meters.AdmittedMeters;
import io.baton.kafka.meters.ProcessMeters;
import io.baton.kafka.meters.RegistryMeters;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.settings.Environment;
import io.baton.kafka.settings.InvalidSettingException;
import io.baton.kafka.settings.Setting;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** The notifier as a service, with the settings of the environment. */
public final class NotifierApplication implements AutoCloseable {
    private static final int HEALTH_PORT = 8082;

    private final WireFormat serdes;
    private final Notifier notifier;
    private final HealthServer health;
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ProcessMeters process = new ProcessMeters();

    private NotifierApplication(Connection connection, NotifierSettings settings, HealthServer health) {
        this.health = health;
        serdes = new WireFormat(connection);
        meters.config().meterFilter(new AdmittedMeters());
        process.bindTo(meters);
        new RegistryMeters(serdes.registry()).bindTo(meters);
        notifier = new Notifier(connection, serdes, settings, meters);
        health.serve(notifier, meters::scrape);
    }

    /** Starts the service. If it cannot start, says in plain words what is wrong, and exits with code 1. */
    public static void main(String[] args) {
        try {
            NotifierApplication service = start(Environment.of(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "shutdown"));
        } catch (InvalidSettingException | AccessRefusedException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            // Threads that have started already would keep the process alive.
            e.printStackTrace();
            System.exit(1);
        }
    }

    /**
     * Starts the service, and returns before it is ready.
     *
     * @throws InvalidSettingException if a setting cannot work
     * @throws io.baton.kafka.access.AccessRefusedException if Kafka does not let it do its work
     * @throws IllegalStateException if its topics are not installed, or its committed offsets were lost
     */
    static NotifierApplication start(Environment environment) {
        Connection connection = environment.connection();
        NotifierSettings settings = NotifierSettings.from(environment);
        int healthPort = environment.number(HealthServer.PORT, HEALTH_PORT);
        Setting.atLeastOne(HealthServer.PORT, healthPort);
        // First of all: if the port is taken, no thread has started yet that would keep the process alive.
        HealthServer health = HealthServer.on(healthPort);
        try {
            AccessCheck.require(connection, KafkaUser.NOTIFIER);
            NotifierApplication service = new NotifierApplication(connection, settings, health);
            service.notifier.start();
            return service;
        } catch (RuntimeException e) {
            health.close();
            throw e;
        }
    }

    @Override
    public void close() {
        health.close();
        notifier.close();
        serdes.close();
        process.close();
    }
}
