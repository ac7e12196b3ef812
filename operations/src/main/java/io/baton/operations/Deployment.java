package io.baton.operations;

import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.RegistryAccess;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
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
 * The file that says where a deployment is reached, such as {@code compose.properties}. It must have {@code kafka} (the brokers,
 * separated by commas) and {@code registry} (its Confluent API), and may have {@code topic-prefix}, {@code client.*} (settings of
 * Kafka's clients), {@code serde.*} (those of the serializers) and {@code registry.*} (how to authenticate at the registry). Other commands read further keys from it.
 */
public final class Deployment {
    /** Precedes a setting of Kafka's clients, such as {@code client.security.protocol}. */
    private static final String CLIENT = "client.";
    /** Precedes a setting of the serializers, such as {@code serde.serializer}. */
    private static final String SERDE = "serde.";
    /** Precedes a setting of {@link RegistryAccess}, such as {@code registry.username}. */
    private static final String REGISTRY = "registry.";

    private static final List<String> SCHEMES = List.of("http", "https", "file");

    private static final int CONNECT_TIMEOUT_MILLIS = 3_000;

    private final Path file;
    private final Properties properties;

    private Deployment(Path file, Properties properties) {
        this.file = file;
        this.properties = properties;
    }

    /**
     * Reads the file and checks that a broker answers.
     *
     * @throws UserError if the file or a required key is missing, or no broker answers
     */
    public static Deployment at(Path file) {
        if (!Files.exists(file)) throw new UserError("There is no file " + file);
        Deployment deployment = new Deployment(file, properties(file));
        deployment.connection();
        deployment.requireAnswer();
        return deployment;
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

    /** @return the connection to its Kafka and registry */
    public Connection connection() {
        return new Connection(
                required("kafka"),
                address("registry"),
                properties.getProperty("topic-prefix", ""),
                settings(CLIENT),
                settings(SERDE),
                registryAccess());
    }

    /**
     * @return the address that the file gives under this key
     * @throws UserError if there is none
     */
    public URI address(String key) {
        String text = required(key);
        try {
            URI address = URI.create(text);
            if (SCHEMES.contains(String.valueOf(address.getScheme()))) return address;
        } catch (IllegalArgumentException e) {
            throw noAddress(key, text, e);
        }
        throw noAddress(key, text, null);
    }

    private UserError noAddress(String key, String text, Exception cause) {
        return new UserError(
                key + " in " + file + " must be an address, such as http://localhost:8080 or file:///var/mails, but is "
                        + text,
                cause);
    }

    private RegistryAccess registryAccess() {
        try {
            return RegistryAccess.of(settings(REGISTRY));
        } catch (IllegalArgumentException e) {
            throw new UserError(REGISTRY + e.getMessage() + ", in " + file, e);
        }
    }

    /**
     * @return the value of a key
     * @throws UserError if the file lacks it
     */
    public String required(String key) {
        return Optional.ofNullable(properties.getProperty(key))
                .orElseThrow(() -> new UserError(key + " is missing in " + file));
    }

    private Map<String, String> settings(String prefix) {
        return properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), properties::getProperty));
    }

    /** Kafka's clients would retry for minutes before they fail; one connection attempt tells at once. */
    private void requireAnswer() {
        if (brokers().stream().noneMatch(Deployment::answers))
            throw new UserError("The Baton of " + file + " is not running: nothing answers at " + required("kafka"));
    }

    private List<InetSocketAddress> brokers() {
        String kafka = required("kafka");
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
            socket.connect(broker, CONNECT_TIMEOUT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
