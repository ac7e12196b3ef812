package io.baton.projections.views;

import static io.baton.projections.views.RegistrationProjection.PROGRAM;

import io.baton.events.Referral;
import io.baton.events.RfiResult;
import io.baton.events.UserMark;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.streams.CatchUp;
import io.baton.kafka.streams.StreamsService;
import io.baton.kafka.streams.StreamsSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The views of one instance. */
public final class Views implements ReferralViews, AutoCloseable {
    /** Another number for another layout of the stores: under a new name, they are folded anew from the events. */
    private static final int LAYOUT = 2;

    private static final String CATCHING_UP = "CATCHING_UP";

    private final StreamsService service;
    private final int partitions;
    private final Optional<HostInfo> address;
    private final Thread catchingUp;
    private volatile boolean caughtUp;

    /**
     * @param connection the deployment
     * @param serdes of its topics
     * @param settings of the application; at least once, since a repeat changes nothing
     * @param partitions of every topic
     */
    public Views(Connection connection, TopicSerdes serdes, StreamsSettings settings, int partitions) {
        service = new StreamsService(
                new ViewsTopology(serdes, connection::name, partitions).build(), settings, connection);
        this.partitions = partitions;
        this.address = settings.address().map(HostInfo::buildFromEndpoint);
        List<String> sources =
                ViewsTopology.SOURCES.stream().map(connection::name).toList();
        CatchUp catchUp = new CatchUp(connection, settings.applicationId(), sources);
        catchingUp = Thread.ofPlatform().daemon().name("views-catch-up").unstarted(() -> await(catchUp));
    }

    /**
     * @param generation several may run side by side: a new one is folded while the old one serves
     * @return the name of the application
     */
    public static String application(Connection connection, int generation) {
        return connection.topicPrefix() + "baton-views-" + LAYOUT + "-" + generation;
    }

    /** Starts them, and returns before they can be asked. */
    public void start() {
        service.start();
        catchingUp.start();
    }

    private void await(CatchUp catchUp) {
        try {
            catchUp.await();
            caughtUp = true;
        } catch (InterruptedException e) {
            // Closed before it could be asked.
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether they run, and know all that there was when they were started */
    public boolean running() {
        return caughtUp && service.running();
    }

    /** @return the records that they could never read, since the start */
    public long deadLetters() {
        return service.deadLetters();
    }

    /** @return how they are, for people */
    public String status() {
        return caughtUp || !service.running() ? service.status() : CATCHING_UP;
    }

    @Override
    public Optional<Referral> referral(String partnerId, String referralId) {
        return ask(() -> {
            ReadOnlyKeyValueStore<String, Referral> referrals = store(PartnerState.REFERRALS, partnerId);
            return Optional.ofNullable(referrals.get(PartnerKeys.referral(partnerId, referralId)));
        });
    }

    @Override
    public ReferralPage page(ListQuery query) {
        String partnerId = query.viewer().partnerId();
        return ask(() -> new PageReading(
                        query,
                        store(PartnerState.LISTS, partnerId),
                        store(PartnerState.REFERRALS, partnerId),
                        store(PartnerState.MARKS, partnerId))
                .read());
    }

    @Override
    public Marks marks(Viewer viewer, String referralId) {
        return ask(() -> {
            ReadOnlyKeyValueStore<String, UserMark> marks = store(PartnerState.MARKS, viewer.partnerId());
            return Marks.of(marks.get(PartnerKeys.mark(viewer, referralId)));
        });
    }

    @Override
    public HistoryPage history(String partnerId, String referralId, long after, int limit) {
        return ask(() -> historyOf(partnerId, referralId).after(after, limit));
    }

    @Override
    public Optional<HistoryRow> asOf(String partnerId, String referralId, Instant then) {
        return ask(() -> historyOf(partnerId, referralId).asOf(then));
    }

    private History historyOf(String partnerId, String referralId) {
        return new History(store(History.ROWS, partnerId), partnerId, referralId);
    }

    @Override
    public Optional<RfiView> rfi(String rfiId) {
        return ask(() -> {
            ReadOnlyKeyValueStore<String, RfiResult> results = store(ResultProjection.RESULTS, rfiId);
            ReadOnlyKeyValueStore<String, Referral> referrals = store(RfiProjection.REFERRALS, rfiId);
            return Optional.ofNullable(results.get(rfiId))
                    .map(result -> new RfiView(result, referrals(referrals, rfiId)));
        });
    }

    private static List<Referral> referrals(ReadOnlyKeyValueStore<String, Referral> store, String rfiId) {
        List<Referral> referrals = new ArrayList<>();
        try (KeyValueIterator<String, Referral> rows =
                store.range(RfiProjection.first(rfiId), RfiProjection.end(rfiId))) {
            while (rows.hasNext()) referrals.add(rows.next().value);
        }
        return referrals;
    }

    @Override
    public Optional<Referral> registration(String referralId) {
        return ask(() -> {
            ReadOnlyKeyValueStore<String, String> places = store(RegistrationProjection.PLACES, PROGRAM);
            ReadOnlyKeyValueStore<String, Referral> queues = store(RegistrationProjection.QUEUES, PROGRAM);
            // It may move between the two reads; then its new place is known by the next look.
            return registration(places, queues, referralId).or(() -> registration(places, queues, referralId));
        });
    }

    private static Optional<Referral> registration(
            ReadOnlyKeyValueStore<String, String> places,
            ReadOnlyKeyValueStore<String, Referral> queues,
            String referralId) {
        return Optional.ofNullable(places.get(referralId)).map(queues::get);
    }

    @Override
    public RegistrationPage registrations(RegistrationQuery query) {
        return ask(() -> {
            ReadOnlyKeyValueStore<String, Referral> queues = store(RegistrationProjection.QUEUES, PROGRAM);
            try (KeyValueIterator<String, Referral> places =
                    queues.range(RegistrationPlace.first(query), RegistrationPlace.end(query))) {
                return page(places, query.limit());
            }
        });
    }

    private static RegistrationPage page(KeyValueIterator<String, Referral> places, int limit) {
        List<Referral> page = new ArrayList<>();
        while (places.hasNext() && page.size() < limit) page.add(places.next().value);
        Optional<String> next =
                places.hasNext() ? Optional.of(RegistrationPlace.cursor(page.getLast())) : Optional.empty();
        return new RegistrationPage(page, next);
    }

    /**
     * The one partition that has the key, so that a question costs the same however many there are. Found as producers find
     * it: Streams' own metadata is empty for an instance that does not say under which address it is reached.
     */
    private <V> ReadOnlyKeyValueStore<String, V> store(String name, String key) {
        int partition = Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
        return service.streams()
                .store(StoreQueryParameters.fromNameAndType(name, new OnePartition<V>())
                        .withPartition(partition));
    }

    /** @return the instance that has the partner's referrals; empty if this one has */
    public Optional<HostInfo> elsewhereOfPartner(String partnerId) {
        return elsewhere(PartnerState.REFERRALS, partnerId);
    }

    /** @return the instance that has the RFI; empty if this one has */
    public Optional<HostInfo> elsewhereOfRfi(String rfiId) {
        return elsewhere(ResultProjection.RESULTS, rfiId);
    }

    /** @return the instance that has the registrations; empty if this one has */
    public Optional<HostInfo> elsewhereOfRegistrations() {
        return elsewhere(RegistrationProjection.QUEUES, PROGRAM);
    }

    private Optional<HostInfo> elsewhere(String store, String key) {
        if (address.isEmpty()) return Optional.empty();
        HostInfo owner = ask(() -> service.streams().queryMetadataForKey(store, key, new StringSerializer()))
                .activeHost();
        if (owner.equals(HostInfo.unavailable()))
            throw new ViewsUnavailableException("The partition is on the move", null);
        return address.get().equals(owner) ? Optional.empty() : Optional.of(owner);
    }

    /** Not before they know what there was at the start: what they lack until then would look as if it did not exist. */
    private <T> T ask(Question<T> question) {
        if (!caughtUp) throw new ViewsUnavailableException("The views are catching up", null);
        try {
            return question.ask();
        } catch (InvalidStateStoreException | IllegalStateException e) {
            throw new ViewsUnavailableException("The views cannot be asked yet: " + e.getMessage(), e);
        }
    }

    /** A look into the stores, which may be on the move. */
    @FunctionalInterface
    private interface Question<T> {
        T ask();
    }

    @Override
    public void close() {
        catchingUp.interrupt();
        service.close();
    }
}
