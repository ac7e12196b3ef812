package io.baton.proof.machine;

import io.baton.kafka.serde.Connection;
import io.baton.kafka.time.Wait;
import io.baton.local.HealthProbe;
import io.baton.local.Ports;
import io.baton.proof.history.Journal;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A broker with a registry, instances of the service that share the work, a notifier, and a mail server. Only the last is not Baton's. */
public final class Machine implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final String KEY = "proof-proof-proof-proof-proof-proof-proof-proof";
    private static final String HOST = "127.0.0.1";

    private final Path home;
    private final Path directory;
    private final Connection connection;
    private final Child platform;
    private final List<Instance> services;
    private final Child notifier;
    private final MailSpool mails;
    private final RawTopics topics;

    private record Instance(Child child, URI api, URI readiness) {}

    /**
     * Starts it, and returns when it is ready.
     *
     * @param home of the built Baton
     * @param directory for all data and logs
     */
    public static Machine start(Path home, Path directory, int instances, Journal journal) {
        Machine machine = new Machine(home, directory, instances, journal);
        Runtime.getRuntime().addShutdownHook(new Thread(machine::kill));
        Instance first = machine.services.getFirst();
        machine.await(URI.create(machine.connection.registry() + "/subjects"), List.of(machine.platform));
        // It installs what is missing.
        machine.await(first.readiness(), List.of(first.child()));
        machine.mend();
        return machine;
    }

    private Machine(Path home, Path directory, int instances, Journal journal) {
        this.home = home;
        this.directory = directory;
        int kafka = Ports.claim(Ports.ANY, "Kafka");
        int registry = Ports.claim(Ports.ANY, "the registry");
        int smtp = Ports.claim(Ports.ANY, "mail");
        connection =
                new Connection(HOST + ":" + kafka, URI.create("http://" + HOST + ":" + registry + "/apis/ccompat/v7"));
        platform = new Child(
                "kafka",
                System.getProperty("java.class.path"),
                List.of(Platform.class.getName(), directory.resolve("platform").toString(), "" + kafka, "" + registry),
                List.of(
                        "-Xmx384m",
                        "-Dbaton.registry.home=" + System.getProperty("baton.registry.home"),
                        "-Dproof.log=WARN"),
                Map.of(),
                log("kafka"));
        services = IntStream.range(0, instances).mapToObj(this::instance).toList();
        notifier = new Child(
                "notifier",
                classPath("notifier"),
                List.of("io.baton.notifier.NotifierApplication"),
                options(),
                forNotifier(smtp),
                log("notifier"));
        mails = new MailSpool(smtp, journal);
        topics = new RawTopics(connection);
    }

    private Instance instance(int number) {
        String name = "service-" + number;
        int api = Ports.claim(Ports.ANY, name);
        int management = Ports.claim(Ports.ANY, name);
        Map<String, String> environment = common(name);
        environment.putAll(Map.of(
                "MICRONAUT_SERVER_HOST",
                HOST,
                "MICRONAUT_SERVER_PORT",
                String.valueOf(api),
                "BATON_MANAGEMENT_PORT",
                String.valueOf(management),
                "BATON_INSTANCE_ADDRESS",
                HOST + ":" + management,
                "BATON_INSTANCE_KEYS",
                KEY + "-instances",
                "BATON_LOCAL_KEYS",
                localKey(),
                "BATON_PARTITIONS",
                "4"));
        for (String rate : List.of("FORMS_PER_HOUR", "STRANGERS_PER_MINUTE", "CALLER_PER_MINUTE"))
            environment.put("BATON_RATE_" + rate, "0");
        return new Instance(
                new Child(
                        name,
                        classPath("referral-service"),
                        List.of("io.baton.service.Application"),
                        options(),
                        environment,
                        log(name)),
                URI.create("http://" + HOST + ":" + api),
                URI.create("http://" + HOST + ":" + management + "/health/readiness"));
    }

    private Map<String, String> forNotifier(int smtp) {
        Map<String, String> environment = common("notifier");
        environment.putAll(Map.of(
                "BATON_HEALTH_PORT", String.valueOf(Ports.claim(Ports.ANY, "the notifier")),
                "BATON_SMTP_HOST", HOST,
                "BATON_SMTP_PORT", String.valueOf(smtp),
                "BATON_SMTP_REQUIRE_TLS", "false",
                "BATON_SMTP_TIMEOUT", "PT1S",
                "BATON_MAIL_FIRST_PAUSE", "PT1S",
                "BATON_MAIL_LONGEST_PAUSE", "PT5S",
                "BATON_SMTP_FROM", "programme@baton.example",
                "BATON_SMTP_FROM_NAME", "Baton"));
        return environment;
    }

    private Map<String, String> common(String name) {
        return new HashMap<>(Map.of(
                "BATON_KAFKA_BOOTSTRAP_SERVERS",
                connection.bootstrapServers(),
                "BATON_REGISTRY_URL",
                connection.registry().toString(),
                "BATON_LINK_KEYS",
                KEY + "-links",
                "BATON_PUBLIC_URL",
                "http://localhost:8080",
                "BATON_REPLICAS",
                "1",
                "BATON_STATE_DIRECTORY",
                directory.resolve("state-" + name).toString()));
    }

    private List<String> options() {
        return List.of("-Xmx384m", "-Dlogback.configurationFile=" + home.resolve("docker/logback.xml"));
    }

    /** What the container of that name is made of. */
    private String classPath(String module) {
        Path target = home.resolve(module).resolve("target");
        String jars = Stream.of("deployment/baton", "deployment/libraries")
                .map(folder -> target.resolve(folder) + "/*")
                .reduce((first, second) -> first + File.pathSeparator + second)
                .orElseThrow();
        return target.resolve("classes") + File.pathSeparator + jars;
    }

    private Path log(String name) {
        try {
            return Files.createDirectories(directory.resolve("logs")).resolve(name + ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts what has ended, and waits until each instance is ready. */
    public void mend() {
        await(URI.create(connection.registry() + "/subjects"), all());
        for (Instance service : services) await(service.readiness(), all());
    }

    /** As a supervisor does, it starts again what ends: a part may find its predecessor's port taken, or Kafka away. */
    private void await(URI address, List<Child> running) {
        if (!Wait.atMost(PATIENCE, LOOK).until(() -> runs(running) && HealthProbe.answers(address), found -> found))
            throw new IllegalStateException(address + " does not answer with 200; the logs are in " + directory);
    }

    private static boolean runs(List<Child> children) {
        children.forEach(Child::start);
        return true;
    }

    public Connection connection() {
        return connection;
    }

    public RawTopics topics() {
        return topics;
    }

    public Child platform() {
        return platform;
    }

    /** @return the registry's process, which the platform's supervises */
    public ProcessHandle registry() {
        return platform.process().children().findFirst().orElse(platform.process());
    }

    public Child service(int number) {
        return services.get(number).child();
    }

    public Child notifier() {
        return notifier;
    }

    public List<Child> all() {
        return Stream.of(Stream.of(platform), services.stream().map(Instance::child), Stream.of(notifier))
                .flatMap(children -> children)
                .toList();
    }

    /** @return the addresses of the instances */
    public List<URI> apis() {
        return services.stream().map(Instance::api).toList();
    }

    /** @return the key that signs tokens which the service accepts */
    public static String localKey() {
        return KEY + "-tokens";
    }

    private void kill() {
        all().forEach(Child::kill);
    }

    @Override
    public void close() {
        kill();
        mails.close();
        topics.close();
    }
}
