package io.baton.projections.views;

import io.baton.events.topics.Topic;
import io.baton.kafka.access.Group;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.streams.CatchUp;
import io.baton.kafka.streams.StreamsService;
import io.baton.kafka.streams.StreamsSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;

/** The views of one instance. */
public final class Views implements ReferralViews, AutoCloseable {
    /** The topics that they read. */
    public static final List<Topic<?>> SOURCES = ViewsTopology.SOURCES;

    /** Increase when the layout of the stores changes: under the new application id, Streams rebuilds them from the events. */
    private static final int LAYOUT = 7;

    private static final String CATCHING_UP = "CATCHING_UP";

    private final StreamsService service;
    private final int partitions;
    private final List<String> keys;
    private final Optional<HostInfo> address;
    private final Thread catchingUp;
    private volatile boolean caughtUp;

    /**
     * @param connection the deployment
     * @param serdes of its topics
     * @param settings of the application; at least once, since a repeat changes nothing
     * @param partitions of every topic
     * @param shown told of each event how long after it the views had it; of none that is read to catch up
     */
    public Views(
            Connection connection,
            TopicSerdes serdes,
            StreamsSettings settings,
            int partitions,
            Consumer<Duration> shown) {
        Consumer<Duration> ofNew = late -> {
            if (caughtUp) shown.accept(late);
        };
        service = new StreamsService(
                new ViewsTopology(serdes, connection::name, partitions, ofNew).build(), settings, connection);
        this.partitions = partitions;
        keys = keys();
        this.address = settings.address().map(HostInfo::buildFromEndpoint);
        List<String> sources =
                ViewsTopology.SOURCES.stream().map(connection::name).toList();
        CatchUp catchUp = new CatchUp(connection, settings.applicationId(), sources);
        catchingUp = Thread.ofPlatform().daemon().name("views-catch-up").unstarted(() -> await(catchUp));
    }

    /**
     * @param generation several may run side by side: a new one is built while the old one serves
     * @return the name of the application
     */
    public static String application(Connection connection, int generation) {
        return Group.VIEWS.in(connection) + "-" + LAYOUT + "-" + generation;
    }

    /** Starts the views, and returns before they can answer. */
    public void start() {
        service.start();
        catchingUp.start();
    }

    private void await(CatchUp catchUp) {
        try {
            catchUp.await();
            caughtUp = true;
        } catch (InterruptedException e) {
            // Closed before the views could answer.
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether they run, and have read all records that existed at their start */
    public boolean running() {
        return caughtUp && service.running();
    }

    /** @return how many threads have failed, and were replaced, since the start */
    public long replacedThreads() {
        return service.replacedThreads();
    }

    /** @return the records that they could never read, since the start */
    public long deadLetters() {
        return service.deadLetters();
    }

    /** @return their threads and stores, for monitoring */
    public StreamsService service() {
        return service;
    }

    /** @return their status, for people */
    public String status() {
        return caughtUp || !service.running() ? service.status() : CATCHING_UP;
    }

    @Override
    public <A> A ask(ViewQuestion<A> question) {
        return known(() -> question.answer(new ViewStores(service.streams(), partition(question.key()))));
    }

    @Override
    public List<String> keyOfEachPartition() {
        return keys;
    }

    /** Keys are hashed: the first numbers that fall into each partition. */
    private List<String> keys() {
        Map<Integer, String> keys = new TreeMap<>();
        for (int i = 0; keys.size() < partitions; i++)
            keys.putIfAbsent(partition(String.valueOf(i)), String.valueOf(i));
        return List.copyOf(keys.values());
    }

    /** As producers choose it: Streams' own metadata is empty for an instance whose settings name no address. */
    private int partition(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /** @return the instance that has the question's partition; empty if this one has it */
    public Optional<HostInfo> elsewhere(ViewQuestion<?> question) {
        if (address.isEmpty()) return Optional.empty();
        HostInfo owner = known(() ->
                        service.streams().queryMetadataForKey(question.store(), question.key(), new StringSerializer()))
                .activeHost();
        if (owner.equals(HostInfo.unavailable()))
            throw new ViewsUnavailableException("The partition is on the move", null);
        return address.get().equals(owner) ? Optional.empty() : Optional.of(owner);
    }

    /** Refuses until the views have read all records from before the start: until then, existing referrals would seem not to exist. */
    private <T> T known(Supplier<T> read) {
        if (!caughtUp) throw new ViewsUnavailableException("The views are catching up", null);
        try {
            return read.get();
        } catch (InvalidStateStoreException | IllegalStateException e) {
            throw new ViewsUnavailableException("The views cannot be asked yet: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        catchingUp.interrupt();
        service.close();
    }
}
