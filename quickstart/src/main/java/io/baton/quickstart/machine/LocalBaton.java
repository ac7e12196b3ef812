package io.baton.quickstart.machine;

import io.baton.branding.ProgramDetails;
import io.baton.engine.Engine;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.settings.Environment;
import io.baton.kafka.streams.Membership;
import io.baton.kafka.time.Wait;
import io.baton.links.SigningKeys;
import io.baton.local.Ground;
import io.baton.local.HealthProbe;
import io.baton.local.Ports;
import io.baton.notifier.Notifier;
import io.baton.notifier.NotifierSettings;
import io.baton.notifier.delivery.RetrySchedule;
import io.baton.notifier.mail.SmtpSettings;
import io.baton.operations.Progress;
import io.baton.projections.views.Views;
import io.baton.service.Application;
import io.baton.webhooks.Endpoint;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.time.Duration;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** All of Baton on this machine, with a real broker, registry and mail server. Parts start in the order of their dependencies. */
public final class LocalBaton implements AutoCloseable {
    private static final String PROGRAM = "Baton Partner Programme";
    private static final String PROGRAM_CONTACT = "programme@baton.example";
    private static final String INSTANCE = "local";
    private static final List<String> RATES =
            List.of("baton.rate.forms-per-hour", "baton.rate.strangers-per-minute", "baton.rate.caller-per-minute");
    private static final short ONE = 1;
    private static final int MOST_CONNECTIONS = 8;
    private static final Duration READY_PATIENCE = Duration.ofSeconds(120);
    private static final Duration LOOK = Duration.ofMillis(50);

    /** Where each part listens on the loopback interface; 0 for any port that is free. */
    public record PortsWanted(int http, int kafka, int registry, int smtp) {}

    private record Part(String name, AutoCloseable part) {}

    private final Ground ground;
    private final DataDirectory data;
    private final Progress progress;
    private final Function<RunningBaton, Map<String, Object>> more;
    private final Deque<Part> started = new ConcurrentLinkedDeque<>();
    private RunningBaton running;
    private ApplicationContext service;
    private Notifier notifier;

    /**
     * Prepares it; {@link #start} starts it.
     *
     * @param ground the broker and registry
     * @param data the directory for all data
     * @param progress called for each step
     */
    public LocalBaton(Ground ground, DataDirectory data, Progress progress) {
        this(ground, data, progress, running -> Map.of());
    }

    /** @param more properties of the service, known when its Kafka runs */
    public LocalBaton(
            Ground ground, DataDirectory data, Progress progress, Function<RunningBaton, Map<String, Object>> more) {
        this.ground = ground;
        this.data = data;
        this.progress = progress;
        this.more = more;
    }

    /**
     * Starts everything, and returns when it is ready. If it fails, call {@link #close} to stop the started parts.
     *
     * @param mailSaid called for each mail that arrives
     * @throws io.baton.local.PortTakenException if a port is taken
     */
    public void start(PortsWanted wanted, Consumer<String> mailSaid) {
        startParts(claimed(wanted), mailSaid);
    }

    /** @return where it is reached */
    public RunningBaton running() {
        return running;
    }

    /** @return a part of the running service */
    public <T> T part(Class<T> type) {
        return service.getBean(type);
    }

    /** @return how many threads of its applications have failed and were replaced */
    public long replacedThreads() {
        return service.getBean(Engine.class).replacedThreads()
                + service.getBean(Views.class).replacedThreads()
                + notifier.replacedThreads();
    }

    /** @return how many records could not be read or handled */
    public long deadLetters() {
        return service.getBean(Engine.class).deadLetters()
                + service.getBean(Views.class).deadLetters()
                + notifier.deadLetters();
    }

    /** @return the name of the application of the views that serve */
    public String viewsApplication() {
        return Views.application(running.connection(), data.viewsGeneration().serving());
    }

    /** All of them before the first part starts: what is taken is said at once. */
    private static PortsWanted claimed(PortsWanted wanted) {
        return new PortsWanted(
                Ports.claim(wanted.http(), "the HTTP API"),
                Ports.claim(wanted.kafka(), "Kafka"),
                Ports.claim(wanted.registry(), "the schema registry"),
                Ports.claim(wanted.smtp(), "the mail server"));
    }

    private void startParts(PortsWanted ports, Consumer<String> mailSaid) {
        Ground.Platform platform = part(
                "Kafka broker, schema registry", () -> ground.platform(data.root(), ports.kafka(), ports.registry()));
        running = new RunningBaton(
                data.topics().connection(platform.bootstrapServers(), platform.confluentApi()),
                URI.create("http://localhost:" + ports.http()),
                data.resolve("mails").toUri(),
                data.localKey());
        part("Mail server", () -> MailServer.start(ports.smtp(), data.resolve("mails"), mailSaid));
        service = part("Topics, schemas, engine, views, HTTP", () -> Application.start(service(ports)));
        WireFormat serdes = service.getBean(WireFormat.class);
        notifier = part("Notifier", () -> notifier(running.connection(), serdes, ports.smtp()));
        progress.step("Ready", () -> {
            await(() -> HealthProbe.answers(running.api().resolve("/health/readiness")) && notifier.running());
            return running;
        });
        running.leave(data);
    }

    private <T extends AutoCloseable> T part(String name, Supplier<T> start) {
        T part = progress.step(name, start);
        started.push(new Part(name, part));
        return part;
    }

    private Map<String, Object> service(PortsWanted ports) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("micronaut.server.host", "127.0.0.1");
        properties.put("micronaut.server.port", ports.http());
        properties.put("baton.kafka.bootstrap-servers", running.connection().bootstrapServers());
        properties.put("baton.registry.url", running.connection().registry().toString());
        properties.put("baton.link-keys", data.linkKey());
        properties.put("baton.local-keys", data.localKey());
        properties.put("baton.topic-prefix", data.topics().prefix());
        properties.put("baton.partitions", data.topics().partitions());
        properties.put("baton.replicas", ONE);
        properties.put("baton.views-generation", data.viewsGeneration().serving());
        properties.put("baton.state-directory", data.resolve("state").toString());
        properties.put("baton.program.name", PROGRAM);
        properties.put("baton.program.contact", PROGRAM_CONTACT);
        properties.put("baton.public-url", running.api().toString());
        properties.put("baton.instance", INSTANCE);
        properties.put("baton.public-pages", true);
        // Nobody else reaches this machine's own deployment, and a measurement sends as much as it takes.
        for (String rate : RATES) properties.put(rate, 0);
        properties.putAll(more.apply(running));
        return properties;
    }

    private Notifier notifier(Connection connection, WireFormat serdes, int smtpPort) {
        SmtpSettings smtp = new SmtpSettings(
                "127.0.0.1",
                smtpPort,
                Optional.empty(),
                Optional.empty(),
                SmtpSettings.Tls.IF_OFFERED,
                Duration.ofSeconds(5),
                PROGRAM_CONTACT,
                PROGRAM,
                Optional.empty());
        Notifier notifier = new Notifier(
                connection,
                serdes,
                new NotifierSettings(
                        data.resolve("state"),
                        ONE,
                        Membership.named(INSTANCE),
                        running.api(),
                        SigningKeys.of(data.linkKey()),
                        MOST_CONNECTIONS,
                        RetrySchedule.STANDARD,
                        smtp,
                        service.getBean(ProgramDetails.class),
                        Endpoint.from(Environment.of(System.getenv()))),
                // One process, so one page of metrics.
                service.getBean(MeterRegistry.class));
        notifier.start();
        return notifier;
    }

    private static void await(BooleanSupplier ready) {
        if (!Wait.atMost(READY_PATIENCE, LOOK).until(ready::getAsBoolean, found -> found))
            throw new IllegalStateException("Baton did not become ready in " + READY_PATIENCE);
    }

    /** Stops everything, last started first. */
    @Override
    public void close() {
        while (!started.isEmpty()) {
            Part last = started.pop();
            progress.step("Stopping: " + last.name(), () -> closed(last.part()));
        }
    }

    private static boolean closed(AutoCloseable part) {
        try {
            part.close();
            return true;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
