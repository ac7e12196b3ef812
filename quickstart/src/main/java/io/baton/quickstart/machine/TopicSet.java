package io.baton.quickstart.machine;

import io.baton.kafka.serde.Connection;
import io.baton.operations.UserError;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which topics a data directory's Baton uses: an import leaves them as they are and makes others.
 *
 * @param prefix stands before each topic's name
 * @param partitions of each
 */
public record TopicSet(String prefix, int partitions) {
    private static final String FILE = "topics.properties";
    private static final String PREFIX = "prefix";
    private static final String PARTITIONS = "partitions";
    private static final TopicSet FIRST = new TopicSet("", 4);

    /**
     * @return those of this data directory
     * @throws UserError if the file that says so was spoilt
     */
    public static TopicSet on(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) return FIRST;
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return new TopicSet(
                    properties.getProperty(PREFIX, FIRST.prefix()),
                    Integer.parseInt(properties.getProperty(PARTITIONS, String.valueOf(FIRST.partitions()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            throw new UserError(PARTITIONS + " in " + file + " has to be a number", e);
        }
    }

    /** @return the prefixes that imports choose from, in order */
    public static Stream<String> prefixes() {
        return IntStream.rangeClosed(1, Integer.MAX_VALUE).mapToObj("import-%d-"::formatted);
    }

    /** @return how to speak to Kafka and the registry about them */
    public Connection connection(String kafka, URI registry) {
        return new Connection(kafka, registry).withPrefix(prefix);
    }

    /** From the next start on, these are used. */
    public void use(Path data) {
        Properties properties = new Properties();
        properties.setProperty(PREFIX, prefix);
        properties.setProperty(PARTITIONS, String.valueOf(partitions));
        try (Writer writer = Files.newBufferedWriter(data.resolve(FILE))) {
            properties.store(writer, "The topics that the next start uses");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
