package io.baton.kafka.streams;

import io.baton.events.topics.Topic;
import io.baton.kafka.install.InputOffsets;
import io.baton.kafka.install.Installed;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.streams.StreamsSettings.Guarantee;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.Topology;

/**
 * Fills an application's stores from topics, while the application is stopped. It runs under the application's name, so
 * what it stores lies in the application's own changelogs; its local stores are its own, and gone when it ends.
 */
public final class Fold {
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(100);

    private final Connection connection;
    private final String applicationId;
    private final Topology topology;
    private final List<Topic<?>> sources;

    /**
     * @param connection the deployment
     * @param applicationId whose stores are filled
     * @param topology has these stores by their names, and no others
     * @param sources that it reads, from their beginnings
     */
    public Fold(Connection connection, String applicationId, Topology topology, List<Topic<?>> sources) {
        this.connection = connection;
        this.applicationId = applicationId;
        this.topology = topology;
        this.sources = List.copyOf(sources);
    }

    /** How far it is to read. */
    @FunctionalInterface
    public interface Until {
        /** Returns when it has. */
        void reached(CatchUp catchUp) throws InterruptedException;
    }

    /** Folds, and returns when it is done and all of it is committed. */
    public void run(Until until) {
        InputOffsets offsets = new InputOffsets(connection, applicationId);
        offsets.set(offsets.beginnings(sources));
        Path directory = temporary();
        try (StreamsService service = new StreamsService(topology, settings(directory), connection)) {
            service.start();
            until.reached(new CatchUp(
                    connection,
                    applicationId,
                    sources.stream().map(connection::name).toList()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while folding the stores of " + applicationId, e);
        }
        delete(directory);
    }

    private StreamsSettings settings(Path directory) {
        return new StreamsSettings(
                applicationId,
                directory,
                Guarantee.EXACTLY_ONCE,
                COMMIT_INTERVAL,
                Resources.of(Installed.on(connection).replicas()),
                Membership.NAMELESS,
                Optional.empty());
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("baton-fold");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try {
            Utils.delete(directory.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
