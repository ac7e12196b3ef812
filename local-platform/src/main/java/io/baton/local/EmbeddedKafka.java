package io.baton.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real broker (KRaft, one node) in this JVM. Its data stays in its directory, also after the process was killed.
 *
 * <p>The only class that knows Kafka's internal server API.
 */
public final class EmbeddedKafka implements Ground.Broker {
    private static final int NODE = 1;
    private static final String HOST = "127.0.0.1";
    private static final String CONTROLLER = "CONTROLLER";

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
        return start(directory, port, Time.SYSTEM);
    }

    /** The same with a clock of its own: append times are read from it. */
    public static EmbeddedKafka start(Path directory, int port, Time time) {
        // A broker that finds its port taken fails, but leaves threads behind: so the port is looked at first.
        int clients = Ports.claim(port, "Kafka");
        int controller = Ports.claim(Ports.ANY, "Kafka's controller");
        format(directory);
        KafkaRaftServer server =
                new KafkaRaftServer(new KafkaConfig(settings(directory, clients, controller), false), time);
        server.startup();
        return new EmbeddedKafka(server, clients);
    }

    @Override
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    private static void format(Path directory) {
        try {
            Files.createDirectories(directory);
            if (Files.exists(directory.resolve("meta.properties"))) return;
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(CONTROLLER)
                    .addDirectory(directory.toString())
                    .setMetadataLogDirectory(directory.toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka's directory " + directory + " cannot be written", e);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka's directory " + directory + " cannot be formatted", e);
        }
    }

    private static Properties settings(Path directory, int clients, int controller) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("controller.quorum.voters", NODE + "@" + HOST + ":" + controller);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("listeners", "CLIENTS://" + HOST + ":" + clients + ",CONTROLLER://" + HOST + ":" + controller);
        settings.put("advertised.listeners", "CLIENTS://" + HOST + ":" + clients);
        settings.put("inter.broker.listener.name", "CLIENTS");
        settings.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", directory.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.putAll(oneNode());
        settings.putAll(small());
        Properties properties = new Properties();
        properties.putAll(settings);
        return properties;
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
