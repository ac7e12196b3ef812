package io.baton.kafka.streams;

import io.baton.kafka.serde.Connection;
import io.baton.kafka.time.Time;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Streams application of this process: started, watched and closed. */
public final class StreamsService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsService.class);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(20);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private final String topicPrefix;
    private final KafkaStreams streams;
    private final CloseOptions close;
    private final Restoration restoration = new Restoration();
    private final Optional<Takeovers> takeovers;
    private final AtWork atWork;
    private final LongAdder deadLetters = new LongAdder();
    private volatile Throwable lastFailure;

    /** Prepares the application; {@link #start} starts it. */
    public StreamsService(Topology topology, StreamsSettings settings, Connection connection) {
        this(topology, settings, connection, () -> {});
    }

    /** @param committed called by a thread that has committed a transaction */
    public StreamsService(Topology topology, StreamsSettings settings, Connection connection, Runnable committed) {
        name = settings.applicationId();
        topicPrefix = connection.topicPrefix();
        atWork = new AtWork(Time.SYSTEM, settings.resources().threads());
        Properties properties = settings.properties(connection);
        properties.put(StreamsDeadLetters.COUNT, deadLetters);
        streams = new KafkaStreams(
                topology, properties, new WaitingClients(settings.commitInterval(), committed, atWork::hasFailed));
        streams.setUncaughtExceptionHandler(this::failed);
        streams.setGlobalStateRestoreListener(restoration);
        takeovers = takeovers(settings, connection);
        streams.setStateListener((now, before) -> {
            atWork.onChange(now, before);
            takeovers.ifPresent(them -> them.onChange(now, before));
        });
        // A member with a name of its own comes back under it; any other is not to be waited for.
        close = CloseOptions.timeout(CLOSE_PATIENCE)
                .withGroupMembershipOperation(
                        settings.membership().name().isPresent()
                                ? CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP
                                : CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
    }

    /** @return empty if its instances leave no transactions */
    private static Optional<Takeovers> takeovers(StreamsSettings settings, Connection connection) {
        return settings.guarantee() == StreamsSettings.Guarantee.EXACTLY_ONCE
                ? Optional.of(new Takeovers(Admin.create(connection.clientSettings()), settings.applicationId()))
                : Optional.empty();
    }

    /** Starts it, and returns before it runs. */
    public void start() {
        streams.start();
    }

    /** @return whether it does its work: it runs, or others come and go, and its threads do not fail again and again */
    public boolean running() {
        return atWork.running();
    }

    /** @return its state, how far its stores are and its last failure, for people */
    public String status() {
        if (streams.state() == KafkaStreams.State.RUNNING && !atWork.failsAgainAndAgain())
            return streams.state().name();
        String status = streams.state().name() + ", " + restoration;
        Throwable failure = lastFailure;
        return failure == null ? status : status + ", after " + failure;
    }

    /** @return how many of its threads have failed, and were replaced, since the start */
    public long replacedThreads() {
        return atWork.failures();
    }

    /** @return the records that its stores read from their changelogs since the start; none after a clean stop */
    public long restored() {
        return restoration.restored();
    }

    /** @return the records that its stores still have to read from their changelogs before they serve */
    public long toRestore() {
        return restoration.remaining();
    }

    /** @return what its threads measure; read from thousands of metrics, so not at each request */
    public StreamsFigures figures() {
        return StreamsFigures.of(streams.metrics(), this::shown);
    }

    /** An internal topic begins with the application's name, any other with the deployment's prefix. */
    private String shown(String topic) {
        String internal = name + "-";
        return topic.startsWith(internal)
                ? topic.substring(internal.length()).replace(StreamsDeadLetters.INTERNAL, "")
                : topic.substring(topicPrefix.length());
    }

    /** @return the records that it could never read, since the start; counted again if they are read again */
    public long deadLetters() {
        return deadLetters.sum();
    }

    /** @return the application itself, for queries */
    public KafkaStreams streams() {
        return streams;
    }

    /** Nothing is lost by starting again from the last commit; so a failure that passes is waited for. */
    private StreamThreadExceptionResponse failed(Throwable failure) {
        lastFailure = failure;
        atWork.failed(Thread.currentThread());
        LOG.error("A thread of {} failed; it starts again from its last commit", name, failure);
        pause();
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** The failed thread waits before it is replaced: what failed at once would otherwise fail in a tight loop. */
    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        streams.close(close);
        takeovers.ifPresent(Takeovers::close);
    }
}
