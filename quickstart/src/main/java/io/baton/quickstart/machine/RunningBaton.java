package io.baton.quickstart.machine;

import io.baton.events.wire.Connection;
import io.baton.quickstart.UserError;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Where a running Baton is reached.
 *
 * @param kafka its broker
 * @param registry its registry's Confluent API
 * @param api its HTTP API
 * @param mails where its mails lie as files
 * @param secret signs tokens
 */
public record RunningBaton(String kafka, URI registry, URI api, Path mails, String secret) {
    private static final String FILE = "running.properties";

    /** @throws UserError if none runs on this data directory */
    public static RunningBaton find(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file))
            throw new UserError("No Baton has been started on " + data + "; start one with: ./baton up");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requireAnswer(properties.getProperty("kafka"), data);
        return new RunningBaton(
                properties.getProperty("kafka"),
                URI.create(properties.getProperty("registry")),
                URI.create(properties.getProperty("api")),
                data.resolve("mails"),
                DataDirectory.secret(data));
    }

    private static void requireAnswer(String kafka, Path data) {
        String[] hostAndPort = kafka.split(":");
        try (Socket socket = new Socket(hostAndPort[0], Integer.parseInt(hostAndPort[1]))) {
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UserError("The Baton on " + data + " does not run; start it with: ./baton up", e);
        }
    }

    /** Leaves the addresses for the other commands. */
    public void leave(DataDirectory data) {
        Properties properties = new Properties();
        properties.setProperty("kafka", kafka);
        properties.setProperty("registry", registry.toString());
        properties.setProperty("api", api.toString());
        try (Writer writer = Files.newBufferedWriter(data.resolve(FILE))) {
            properties.store(writer, "Where the Baton that was started last is reached");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return how to speak to its Kafka and registry */
    public Connection connection() {
        return new Connection(kafka, registry);
    }
}
