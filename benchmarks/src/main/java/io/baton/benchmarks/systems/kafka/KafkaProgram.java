package io.baton.benchmarks.systems.kafka;

import static io.baton.events.topics.Topics.BUSINESS_PROFILES;
import static io.baton.events.topics.Topics.REFERRAL_EVENTS;

import io.baton.benchmarks.process.ChildJvm;
import io.baton.benchmarks.process.JavaProgram;
import io.baton.benchmarks.process.Waiting;
import io.baton.benchmarks.systems.Charge;
import io.baton.benchmarks.systems.Conditions;
import io.baton.benchmarks.systems.Directories;
import io.baton.benchmarks.systems.Payload;
import io.baton.kafka.install.Installation;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.streams.CatchUp;
import io.baton.local.Ports;
import io.baton.projections.views.Views;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionState;

/**
 * A program between Baton's topics, in a process of its own, on topics of its own. It is a main class that answers {@code
 * start} when it runs, with how many milliseconds that took, and {@code stop} when it has stopped; it finds its settings
 * among its system properties, under Baton's own names.
 */
public final class KafkaProgram implements AutoCloseable {
    static final String START = "start";
    static final String STOP = "stop";
    static final String ROWS = "rows";
    static final String PAGES = "pages";
    static final String RANGES = "ranges";

    private static final int PARTITIONS = 4;
    private static final short ONE_REPLICA = 1;
    private static final int FIRST_GENERATION = 1;

    private static final Duration QUIET_WITHIN = Duration.ofMinutes(20);
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** In that time either of it and the platform needs less processor time once nothing is left to do. */
    private static final Duration QUIET = Duration.ofMillis(150);

    private final String name;
    private final JavaProgram program;
    private final Map<String, String> properties;
    private final KafkaPlatform platform;
    private final Connection connection;
    private final WireFormat serdes;
    private final String secret = UUID.randomUUID().toString();
    private final int httpPort = Ports.claim(Ports.ANY, "HTTP");
    private Conditions conditions;
    private Charge before;
    /** In the order of their starts. */
    private final Deque<ChildJvm> instances = new ArrayDeque<>();

    /**
     * @param name as it stands in the table
     * @param program what each of its processes runs
     * @param properties beyond what every program gets
     * @param platform what it runs on; the caller's to close
     */
    KafkaProgram(String name, JavaProgram program, Map<String, String> properties, KafkaPlatform platform) {
        this.name = name;
        this.program = program;
        this.properties = properties;
        this.platform = platform;
        connection = platform.connection("t" + UUID.randomUUID() + "-");
        serdes = new WireFormat(connection);
    }

    /** @return what it is called in the report */
    public String name() {
        return name;
    }

    Connection connection() {
        return connection;
    }

    WireFormat serdes() {
        return serdes;
    }

    /** Creates its topics, with the one profile in them. */
    void install(Conditions given) {
        conditions = given;
        before = Charge.of(platform.processes(), platform.directory());
        Installation installation = new Installation(connection, PARTITIONS, ONE_REPLICA);
        installation.createTopics();
        try {
            installation.registerSchemas(serdes.registry());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Outbox outbox = Outbox.prompt(connection, serdes)) {
            outbox.append(BUSINESS_PROFILES, Payload.PROFILE, Records.profile());
        }
    }

    /** Starts a process, which does nothing before it is asked to {@link #start}. */
    void launch() {
        launch(Map.of());
    }

    /** Starts an instance that keeps its name, and its stores, over a restart. */
    void launch(String instance) {
        launch(Map.of(
                "baton.instance",
                instance,
                "baton.state-directory",
                stateDirectory().resolve(instance).toString()));
    }

    private void launch(Map<String, String> more) {
        Map<String, String> settings = settings();
        settings.putAll(more);
        Path log = conditions.directory().resolve("log");
        instances.addLast(ChildJvm.start(program, conditions.heapMegabytes(), settings, log));
    }

    /**
     * Lets the process that was launched last run.
     *
     * @return after how long it ran
     */
    Duration start() {
        return Duration.ofMillis(Long.parseLong(ask(START)));
    }

    /**
     * Stops it cleanly and starts it again, within its process and on its stores.
     *
     * @return how long after its start it ran
     */
    public Duration restart() {
        ask(STOP);
        return start();
    }

    /** The same, but all that it had stored is gone. */
    public Duration restartWithoutStores() {
        ask(STOP);
        Directories.delete(stateDirectory());
        return start();
    }

    /** Returns when the service's views have taken in what has happened until now. */
    public void awaitViews() {
        String views = Views.application(connection, FIRST_GENERATION);
        try {
            new CatchUp(connection, views, List.of(connection.name(REFERRAL_EVENTS))).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The views of " + name + " were not waited for", e);
        }
    }

    /** Returns when nothing is at work any more, in it or in the platform: no taking in, copying or compacting. */
    public void awaitQuiet() {
        Waiting.until(this::quiet, QUIET_WITHIN, "Quiet");
    }

    private boolean quiet() {
        Duration itself = chargedItself().cpu().plus(QUIET);
        Duration ofPlatform = chargedPlatform().cpu().plus(QUIET);
        Waiting.comes(() -> false, LOOK);
        return chargedItself().cpu().compareTo(itself) < 0
                && chargedPlatform().cpu().compareTo(ofPlatform) < 0;
    }

    /** @return of the service: how many requests stand in the partner's inbox; each of them is read for that */
    public int inboxRows() {
        return Integer.parseInt(ask(ROWS));
    }

    /** @return of the service: the p99 of so many pages of the partner's inbox, within its process */
    public double pageMicros(int pages) {
        return Double.parseDouble(ask(PAGES + " " + pages));
    }

    /** @return the p99 of so many bare range reads of as many rows, out of a store of so many, in the same process */
    public double rangeMicros(int ranges, int rows) {
        return Double.parseDouble(ask(RANGES + " " + ranges + " " + rows));
    }

    /** @return the answer of the process that was launched last */
    String ask(String question) {
        return instances.getLast().ask(question);
    }

    /** Ends the process that was launched first, as a crash would. */
    void kill() {
        instances.removeFirst().kill();
    }

    /** @return what its stores are restored from, as it is now */
    public Changelogs changelogs() {
        return new Changelogs(connection);
    }

    /** @return where its stores lie */
    public Path stateDirectory() {
        return conditions.directory().resolve("state");
    }

    /** @return a partner of the service, which must be running; the caller's to close */
    public PartnerApi partnerApi() {
        return new PartnerApi(URI.create("http://localhost:" + httpPort), secret);
    }

    /** @return a partner's browsers at the service, which must be running; the caller's to close */
    public PartnerPages partnerPages() {
        return new PartnerPages(URI.create("http://localhost:" + httpPort), secret);
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(properties);
        settings.put("baton.kafka.bootstrap-servers", connection.bootstrapServers());
        settings.put("baton.registry.url", connection.registry().toString());
        settings.put("baton.topic-prefix", connection.topicPrefix());
        settings.put("baton.partitions", String.valueOf(PARTITIONS));
        settings.put("baton.replicas", String.valueOf(ONE_REPLICA));
        settings.put("baton.cache-megabytes", String.valueOf(conditions.cacheMegabytes()));
        settings.put("baton.link-keys", secret);
        settings.put("baton.local-keys", secret);
        settings.put("micronaut.server.port", String.valueOf(httpPort));
        settings.put("baton.rate.caller-per-minute", "0");
        settings.put("baton.state-directory", stateDirectory().toString());
        settings.put(
                ProgramSettings.RESPONSE_WINDOW, conditions.responseWindow().toString());
        return settings;
    }

    /** @return what it and the platform have used since it was installed */
    Charge charged() {
        return chargedPlatform().plus(chargedItself());
    }

    private Charge chargedPlatform() {
        return Charge.of(platform.processes(), platform.directory()).since(before);
    }

    /** @return what it has used without the platform */
    public Charge chargedItself() {
        List<ProcessHandle> processes =
                instances.stream().flatMap(jvm -> jvm.processes().stream()).toList();
        return Charge.of(processes, conditions.directory());
    }

    /** Ends it, and deletes its topics and stores. */
    @Override
    public void close() {
        instances.forEach(ChildJvm::close);
        serdes.close();
        if (conditions != null) Directories.delete(stateDirectory());
        administer(admin -> admin.deleteTopics(own(admin)).all().get());
    }

    /** @return whether one of its transactions has been open for so long */
    public boolean hasTransactionOpenFor(Duration atLeast) {
        ListTransactionsOptions open = new ListTransactionsOptions()
                .filterStates(Set.of(TransactionState.ONGOING))
                .filterOnDuration(atLeast.toMillis());
        return administer(admin -> admin.listTransactions(open).all().get()).stream()
                .anyMatch(transaction -> own(transaction.transactionalId()));
    }

    private Collection<String> own(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().stream().filter(this::own).toList();
    }

    private boolean own(String name) {
        return name.startsWith(connection.topicPrefix());
    }

    /** A request to the broker. */
    private interface Administration<T> {
        T with(Admin admin) throws ExecutionException, InterruptedException;
    }

    private <T> T administer(Administration<T> administration) {
        try (Admin admin = Admin.create(connection.clientSettings())) {
            return administration.with(admin);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker of " + name + " refuses", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The broker of " + name + " was not waited for", e);
        }
    }
}
