package io.baton.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.apache.kafka.storage.internals.checkpoint.CleanShutdownFileHandler;

/**
 * A real broker (KRaft, one node) in this JVM. Its data stays in its directory, also after the process was killed.
 *
 * <p>The only class that knows Kafka's internal server API.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final int NODE = 1;
    private static final String HOST = "127.0.0.1";
    private static final String CONTROLLER = "CONTROLLER";

    private static final Duration CONTROLLER_KNOWS_ITS_VERSION = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker.
     *
     * @param directory its data; created if missing
     * @param port where clients reach it on the loopback interface, or {@link Ports#ANY}
     * @throws PortTakenException if the port is taken
     */
    public static EmbeddedKafka start(Path directory, int port) {
        return start(directory, port, Time.SYSTEM, Optional.empty());
    }

    /** The same with a second listener, for clients that sign in. */
    public static EmbeddedKafka start(Path directory, int port, Guard guard) {
        return start(directory, port, Time.SYSTEM, Optional.of(guard));
    }

    /** The same with append times that are read from this clock, where it is ahead of real time; all else stays on real time. */
    public static EmbeddedKafka start(Path directory, int port, InstantSource appends) {
        return start(directory, port, new AppendClock(appends), Optional.empty());
    }

    private static EmbeddedKafka start(Path directory, int port, Time time, Optional<Guard> guard) {
        // A broker that finds its port taken fails, but leaves threads behind: so the port is looked at first.
        int clients = Ports.claim(port, "Kafka");
        int controller = Ports.claim(Ports.ANY, "Kafka's controller");
        if (!format(directory) && wasKilled(directory)) forgetFormerSelf(directory, controller);
        Map<String, String> settings = settings(directory, clients, controller);
        guard.ifPresent(guarded -> guarded.addTo(settings));
        return new EmbeddedKafka(started(settings, time), clients);
    }

    private static KafkaRaftServer started(Map<String, String> settings, Time time) {
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), time);
        server.startup();
        return server;
    }

    private static boolean wasKilled(Path directory) {
        return !Files.exists(directory.resolve(CleanShutdownFileHandler.CLEAN_SHUTDOWN_FILE_NAME));
    }

    /**
     * Has the controller, on its own, take note that the broker is gone. Else a broker that was killed leads its partitions at
     * once when it is back, until the controller misses it as it was before; and in that moment it takes partitions for deleted
     * whose transaction was logged as committed but not marked, and never marks them (4.3.1).
     */
    private static void forgetFormerSelf(Path directory, int controller) {
        KafkaRaftServer alone = started(controllerSettings(directory, controller), Time.SYSTEM);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG, at(controller)))) {
            unregister(admin);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka's data in " + directory + " cannot be taken up again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka starts", e);
        } finally {
            alone.shutdown();
            alone.awaitShutdown();
        }
    }

    /** A controller listens before it knows the version of its metadata, and refuses until then (4.4.0). */
    private static void unregister(Admin admin) throws ExecutionException, InterruptedException {
        long giveUp = System.nanoTime() + CONTROLLER_KNOWS_ITS_VERSION.toNanos();
        while (true) {
            try {
                admin.unregisterBroker(NODE).all().get();
                return;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof BrokerIdNotRegisteredException) return;
                boolean tooEarly = e.getCause() instanceof UnsupportedVersionException && System.nanoTime() < giveUp;
                if (!tooEarly) throw e;
                TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            }
        }
    }

    /** @return its address for clients */
    public String bootstrapServers() {
        return at(port);
    }

    /** @return whether it was new */
    private static boolean format(Path directory) {
        try {
            Files.createDirectories(directory);
            if (Files.exists(directory.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) return false;
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(CONTROLLER)
                    .addDirectory(directory.toString())
                    .setMetadataLogDirectory(directory.toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka's directory " + directory + " cannot be written", e);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka's directory " + directory + " cannot be formatted", e);
        }
    }

    private static Map<String, String> settings(Path directory, int clients, int controller) {
        Map<String, String> settings = controllerSettings(directory, controller);
        settings.put("process.roles", "broker,controller");
        settings.put("listeners", "CLIENTS://" + at(clients) + "," + settings.get("listeners"));
        settings.put("advertised.listeners", "CLIENTS://" + at(clients));
        settings.put("inter.broker.listener.name", "CLIENTS");
        settings.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("auto.create.topics.enable", "false");
        settings.putAll(oneNode());
        settings.putAll(small());
        return settings;
    }

    private static Map<String, String> controllerSettings(Path directory, int controller) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("controller.quorum.voters", NODE + "@" + at(controller));
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("listeners", CONTROLLER + "://" + at(controller));
        settings.put("log.dirs", directory.toString());
        return settings;
    }

    /** @return the address for clients of a broker on this port */
    static String at(int port) {
        return HOST + ":" + port;
    }

    private static Map<String, String> oneNode() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                // A broker alone need not wait to be missed by others: its former self is gone.
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500");
    }

    private static Map<String, String> small() {
        return Map.of(
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.num.partitions", "4",
                "group.initial.rebalance.delay.ms", "0",
                "offsets.retention.minutes", String.valueOf(366 * 24 * 60),
                "log.cleaner.dedupe.buffer.size", String.valueOf(16 * 1024 * 1024),
                "log.index.size.max.bytes", String.valueOf(1024 * 1024),
                "num.network.threads", "2",
                "num.io.threads", "4",
                "group.min.session.timeout.ms", "1000");
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
