package io.baton.quickstart.machine;

import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.RegistryAccess;
import io.baton.operations.UserError;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.ClientDnsLookup;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.common.config.ConfigException;

/**
 * Where a running Baton is reached.
 *
 * @param kafka its brokers, separated by commas
 * @param registry its registry's Confluent API
 * @param api its HTTP API
 * @param mails where its mails are seen: a directory, or a Mailpit
 * @param topicPrefix stands before the name of each of its topics
 * @param client further settings of Kafka's clients
 * @param serde how Avro is written and read, if not as Baton's own services do
 * @param registryAccess how the command shows the registry who it is
 * @param secret signs tokens
 */
public record RunningBaton(
        String kafka,
        URI registry,
        URI api,
        URI mails,
        String topicPrefix,
        Map<String, String> client,
        Map<String, String> serde,
        RegistryAccess registryAccess,
        String secret) {
    private static final String FILE = "running.properties";
    private static final String TOPIC_PREFIX = "topic-prefix";
    /** Before a setting of Kafka's clients, such as {@code client.security.protocol}. */
    private static final String CLIENT = "client.";
    /** Before a setting of the serializers, such as {@code serde.serializer}. */
    private static final String SERDE = "serde.";
    /** Before a setting of {@link RegistryAccess}, such as {@code registry.username}. */
    private static final String REGISTRY = "registry.";

    private static final String SECRET = "BATON_JWT_SECRET";
    private static final int PATIENCE_MILLIS = 3_000;

    /** @throws UserError if none runs on this data directory */
    public static RunningBaton on(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file))
            throw new UserError("No Baton has been started on " + data + "; start one with: ./baton up");
        return read(file, DataDirectory.secret(data));
    }

    /**
     * @param file says where a deployment is reached; its {@code secret-in} names a file beside it that sets
     *     {@code BATON_JWT_SECRET}, as that of the containers' environment does
     * @throws UserError if it says too little, or nothing answers there
     */
    public static RunningBaton at(Path file) {
        if (!Files.exists(file)) throw new UserError("There is no file " + file);
        Path secretIn = file.toAbsolutePath().resolveSibling(required(properties(file), "secret-in", file));
        if (!Files.exists(secretIn)) throw new UserError(secretIn + " is missing; it has to set " + SECRET);
        return read(file, required(properties(secretIn), SECRET, secretIn));
    }

    private static RunningBaton read(Path file, String secret) {
        Properties properties = properties(file);
        RunningBaton running = new RunningBaton(
                required(properties, "kafka", file),
                URI.create(required(properties, "registry", file)),
                URI.create(required(properties, "api", file)),
                URI.create(required(properties, "mails", file)),
                properties.getProperty(TOPIC_PREFIX, ""),
                settings(CLIENT, properties),
                settings(SERDE, properties),
                registryAccess(file, properties),
                secret);
        running.requireAnswer(file);
        return running;
    }

    private static RegistryAccess registryAccess(Path file, Properties properties) {
        try {
            return RegistryAccess.of(settings(REGISTRY, properties));
        } catch (IllegalArgumentException e) {
            throw new UserError(REGISTRY + e.getMessage() + ", in " + file, e);
        }
    }

    private static Map<String, String> settings(String prefix, Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), properties::getProperty));
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String required(Properties properties, String key, Path file) {
        return Optional.ofNullable(properties.getProperty(key))
                .orElseThrow(() -> new UserError(key + " is missing in " + file));
    }

    private void requireAnswer(Path file) {
        if (brokers(file).stream().noneMatch(RunningBaton::answers))
            throw new UserError("The Baton of " + file + " does not run: nothing answers at " + kafka);
    }

    private List<InetSocketAddress> brokers(Path file) {
        try {
            return ClientUtils.parseAndValidateAddresses(
                    List.of(kafka.split("\\s*,\\s*")), ClientDnsLookup.USE_ALL_DNS_IPS);
        } catch (ConfigException e) {
            throw new UserError(
                    "kafka in " + file + " must be host:port, or several with commas between them: " + kafka, e);
        }
    }

    private static boolean answers(InetSocketAddress broker) {
        try (Socket socket = new Socket()) {
            socket.connect(broker, PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Leaves the addresses for the other commands. */
    public void leave(DataDirectory data) {
        Properties properties = new Properties();
        properties.setProperty("kafka", kafka);
        properties.setProperty("registry", registry.toString());
        properties.setProperty("api", api.toString());
        properties.setProperty("mails", mails.toString());
        properties.setProperty(TOPIC_PREFIX, topicPrefix);
        try (Writer writer = Files.newBufferedWriter(data.resolve(FILE))) {
            properties.store(writer, "Where the Baton that was started last is reached");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return how to speak to its Kafka and registry */
    public Connection connection() {
        return new Connection(kafka, registry, topicPrefix, client, serde, registryAccess);
    }
}
