package io.baton.benchmarks.systems.kafka;

import static io.baton.events.topics.Topics.BUSINESS_PROFILES;

import io.baton.benchmarks.process.ChildJvm;
import io.baton.benchmarks.systems.Charge;
import io.baton.benchmarks.systems.Conditions;
import io.baton.benchmarks.systems.Payload;
import io.baton.events.install.Installation;
import io.baton.events.wire.Connection;
import io.baton.events.wire.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * A program between Baton's topics, in a process of its own, on topics of its own. It is a main class that answers {@code
 * start} when it runs, with how many milliseconds that took, and {@code stop} when it has stopped; it finds its settings
 * among its system properties, under Baton's own names.
 */
public final class KafkaProgram implements AutoCloseable {
    private static final String START = "start";
    private static final String STOP = "stop";
    private static final int PARTITIONS = 4;
    private static final short ONE_REPLICA = 1;

    private final String name;
    private final Class<?> main;
    private final Map<String, String> properties;
    private final KafkaPlatform platform;
    private final Connection connection;
    private final WireFormat serdes;
    private Conditions conditions;
    private Charge before;
    private ChildJvm jvm;

    /**
     * @param name as it stands in the table
     * @param main the main class
     * @param properties beyond what every program gets
     * @param platform what it runs on; the caller's to close
     */
    KafkaProgram(String name, Class<?> main, Map<String, String> properties, KafkaPlatform platform) {
        this.name = name;
        this.main = main;
        this.properties = properties;
        this.platform = platform;
        connection = platform.connection("t" + UUID.randomUUID() + "-");
        serdes = new WireFormat(connection);
    }

    /** @return what it is called in the report */
    public String name() {
        return name;
    }

    Connection connection() {
        return connection;
    }

    WireFormat serdes() {
        return serdes;
    }

    /** Creates its topics, with the one profile in them. */
    void install(Conditions given) {
        conditions = given;
        before = Charge.of(platform.processes(), platform.directory());
        Installation installation = new Installation(connection, PARTITIONS, ONE_REPLICA);
        installation.createTopics();
        try {
            installation.registerSchemas(serdes.registry());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Outbox outbox = Outbox.prompt(connection, serdes)) {
            outbox.append(BUSINESS_PROFILES, Payload.PROFILE, Records.profile());
        }
    }

    /** Starts the process, which does nothing before it is asked to {@link #START}. */
    void launch() {
        launch(Map.of());
    }

    /** Starts another process of the same application, or the same one again. */
    ChildJvm launch(Map<String, String> more) {
        Map<String, String> settings = settings();
        settings.putAll(more);
        jvm = ChildJvm.start(main, conditions.heapMegabytes(), settings, conditions.directory().resolve("log"));
        return jvm;
    }

    /** @return after how long it ran */
    Duration start() {
        return Duration.ofMillis(Long.parseLong(jvm.ask(START)));
    }

    /**
     * Stops it cleanly and starts it again, within its process and on its stores.
     *
     * @return how long after its start it ran
     */
    public Duration restart() {
        jvm.ask(STOP);
        return start();
    }

    /** Ends it as a crash would. */
    void kill() {
        jvm.kill();
    }

    Path stateDirectory() {
        return conditions.directory().resolve("state");
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(properties);
        settings.put("baton.kafka.bootstrap-servers", connection.bootstrapServers());
        settings.put("baton.registry.url", connection.registry().toString());
        settings.put("baton.topic-prefix", connection.topicPrefix());
        settings.put("baton.partitions", String.valueOf(PARTITIONS));
        settings.put("baton.replicas", String.valueOf(ONE_REPLICA));
        settings.put("baton.jwt.secret", UUID.randomUUID().toString());
        settings.put("baton.state-directory", stateDirectory().toString());
        settings.put(
                ProgramSettings.RESPONSE_WINDOW, conditions.responseWindow().toString());
        return settings;
    }

    /** @return what it and the platform have used since it was installed */
    Charge charged() {
        Charge ofPlatform = Charge.of(platform.processes(), platform.directory()).since(before);
        Charge own = Charge.of(jvm.processes(), conditions.directory());
        return ofPlatform.plus(own);
    }

    /** Ends it, and deletes its topics. */
    @Override
    public void close() {
        if (jvm != null) jvm.close();
        serdes.close();
        try (Admin admin = Admin.create(connection.clientSettings())) {
            admin.deleteTopics(own(admin)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics of " + name + " cannot be deleted", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Collection<String> own(Admin admin) throws ExecutionException, InterruptedException {
        Stream<String> topics = admin.listTopics().names().get().stream();
        return List.copyOf(topics.filter(topic -> topic.startsWith(connection.topicPrefix()))
                .toList());
    }
}
