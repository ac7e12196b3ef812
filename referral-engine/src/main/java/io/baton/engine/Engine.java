package io.baton.engine;

import static io.baton.events.topics.Topics.REFERRAL_EVENTS;

import io.baton.engine.decisions.TickWriter;
import io.baton.engine.decisions.VerdictWriter;
import io.baton.events.DecisionResult;
import io.baton.kafka.access.Group;
import io.baton.kafka.follow.TopicContents;
import io.baton.kafka.install.InputOffsets;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.streams.Changelogs;
import io.baton.kafka.streams.PromptCommits;
import io.baton.kafka.streams.StreamsService;
import io.baton.kafka.streams.StreamsSettings;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The engine of one instance: decides exactly once, and only what was not decided before. */
public final class Engine implements AutoCloseable {
    private static final String REMEDY = "Rebuild it from the events: ./baton rebuild engine";

    private final Connection connection;
    private final StreamsSettings settings;
    private final TickWriter ticks;
    private final VerdictWriter verdicts;
    private final StreamsService service;

    /**
     * @param connection the deployment
     * @param serdes of its topics
     * @param settings of the application; exactly once
     * @param partitions of every topic
     * @param program the program's settings and profiles, read while the engine decides
     * @param waitsHere takes each answer as soon as it is judged, and says whether a request of this process waited for it
     * @param commitWithin the longest that a result stays unseen; see {@link PromptCommits}
     * @param lateness told how late each deadline is fired
     */
    public Engine(
            Connection connection,
            TopicSerdes serdes,
            StreamsSettings settings,
            int partitions,
            Program program,
            Predicate<DecisionResult> waitsHere,
            Duration commitWithin,
            Consumer<Duration> lateness) {
        this.connection = connection;
        this.settings = settings;
        ticks = new TickWriter(connection, lateness);
        verdicts = new VerdictWriter(connection, serdes, waitsHere);
        PromptCommits commits = new PromptCommits(commitWithin);
        try {
            service = new StreamsService(
                    new EngineTopology(serdes, connection::name, partitions, program, ticks, verdicts, commits).build(),
                    settings,
                    connection,
                    commits::made);
        } catch (RuntimeException e) {
            verdicts.close();
            ticks.close();
            throw e;
        }
    }

    /** @return the name of the application */
    public static String application(Connection connection) {
        return Group.ENGINE.in(connection);
    }

    /**
     * Starts it, and returns before it runs.
     *
     * @throws IllegalStateException if its offsets in its inputs were lost, or its stores
     */
    public void start() {
        InputOffsets offsets = new InputOffsets(connection, settings.applicationId());
        offsets.installOrRefuse(EngineTopology.INPUTS, REFERRAL_EVENTS, REMEDY);
        requireStores();
        service.start();
    }

    /** Kafka Streams would create lost stores empty, and every referral would be unknown. */
    private void requireStores() {
        Set<String> missing = Changelogs.missing(connection, settings.applicationId(), EngineStores.INDISPENSABLE);
        if (missing.isEmpty() || TopicContents.nothing(connection, REFERRAL_EVENTS)) return;
        throw new IllegalStateException(settings.applicationId() + " has lost its stores "
                + String.join(", ", new TreeSet<>(missing)) + ", but " + connection.name(REFERRAL_EVENTS)
                + " is not empty: without them it would decide again what was decided. " + REMEDY
                + " (docs/time-and-rebuilding.md).");
    }

    /** @return whether it runs */
    public boolean running() {
        return service.running();
    }

    /** @return the records that its stores read from their changelogs since the start; none after a clean stop */
    public long restored() {
        return service.restored();
    }

    /** @return how many threads have failed, and were replaced, since the start */
    public long replacedThreads() {
        return service.replacedThreads();
    }

    /** @return the records that it could never read, since the start */
    public long deadLetters() {
        return service.deadLetters();
    }

    /** @return its threads and stores, for monitoring */
    public StreamsService service() {
        return service;
    }

    /** @return how it is, for people */
    public String status() {
        return service.status();
    }

    @Override
    public void close() {
        try (ticks;
                verdicts) {
            service.close();
        }
    }
}
