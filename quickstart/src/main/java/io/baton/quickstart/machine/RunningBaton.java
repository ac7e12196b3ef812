package io.baton.quickstart.machine;

import io.baton.kafka.serde.Connection;
import io.baton.operations.Deployment;
import io.baton.operations.UserError;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a running Baton is reached.
 *
 * @param connection to its Kafka and registry
 * @param api its HTTP API
 * @param mails where its mails can be read: a directory, or a Mailpit
 * @param localKey signs what this machine alone accepts: its tokens, and links that sign in by themselves
 */
public record RunningBaton(Connection connection, URI api, URI mails, String localKey) {
    private static final String FILE = "running.properties";
    private static final String LOCAL_KEYS = "BATON_LOCAL_KEYS";

    /** @throws UserError if none runs on this data directory */
    public static RunningBaton on(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file))
            throw new UserError("No Baton has been started on " + data + "; start one with: ./baton up");
        return of(Deployment.at(file), DataDirectory.localKey(data));
    }

    /**
     * @param file of a deployment; its {@code secret-in} names a file beside it that sets {@code BATON_LOCAL_KEYS}, such as the
     *     containers' {@code .env}
     * @throws UserError if a setting or the keys are missing, or no broker answers
     */
    public static RunningBaton at(Path file) {
        Deployment deployment = Deployment.at(file);
        return of(deployment, localKey(file.toAbsolutePath().resolveSibling(deployment.required("secret-in"))));
    }

    private static RunningBaton of(Deployment deployment, String localKey) {
        return new RunningBaton(
                deployment.connection(), deployment.address("api"), deployment.address("mails"), localKey);
    }

    private static String localKey(Path file) {
        if (!Files.exists(file)) throw new UserError(file + " is missing; it must set " + LOCAL_KEYS);
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.ofNullable(properties.getProperty(LOCAL_KEYS))
                .map(keys -> keys.split(",")[0].strip())
                .orElseThrow(() -> new UserError(LOCAL_KEYS + " is missing in " + file));
    }

    /** Writes the addresses for the other commands. */
    public void leave(DataDirectory data) {
        Properties properties = new Properties();
        properties.setProperty("kafka", connection.bootstrapServers());
        properties.setProperty("registry", connection.registry().toString());
        properties.setProperty("api", api.toString());
        properties.setProperty("mails", mails.toString());
        properties.setProperty("topic-prefix", connection.topicPrefix());
        try (Writer writer = Files.newBufferedWriter(data.resolve(FILE))) {
            properties.store(writer, "Where the Baton that was started last is reached");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
