package io.baton.service;

import com.sun.management.UnixOperatingSystemMXBean;
import io.baton.api.Part;
import io.baton.api.limits.RateSettings;
import io.baton.branding.ProgramDetails;
import io.baton.engine.Engine;
import io.baton.kafka.access.KafkaUser;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.settings.Environment;
import io.baton.kafka.settings.InvalidSettingException;
import io.baton.kafka.settings.Setting;
import io.baton.kafka.streams.Membership;
import io.baton.kafka.streams.Resources;
import io.baton.kafka.streams.StreamsSettings;
import io.baton.projections.views.Views;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a deployment sets, validated at start.
 *
 * @param connection Kafka, the registry, and the topics' prefix
 * @param kafkaUser what it is to Kafka, by the parts that it has
 * @param keys what it signs with, and whom it believes
 * @param partitions of every topic, fixed at installation
 * @param resources what each of its Streams applications may use; its replicas are every topic's
 * @param stateDirectory where the stores lie
 * @param publicUrl where customers and partners reach this service
 * @param program what customers' pages say about it
 * @param membership of this instance among others
 * @param instanceAddress host:port under which other instances reach this one; without it, there are none
 * @param managementPort where health, metrics and other instances have a port of their own
 * @param answerPatience how long a request waits for its committed answer before it gets 202
 * @param mostConnections that HTTP has at a time
 * @param rates how many requests are answered
 * @param linkLife how long the link opens a request that a mail has for its customer or sender
 * @param confirmAddress whether customers confirm their address before partners get what they ask on public pages
 * @param corsOrigins whose pages' scripts may read what HTTP answers
 * @param viewsGeneration which generation of the views serves: another one is rebuilt
 * @param commitInterval of the engine: the longest that a result stays unseen; see {@link io.baton.kafka.streams.PromptCommits}
 */
public record BatonSettings(
        Connection connection,
        KafkaUser kafkaUser,
        KeySettings keys,
        int partitions,
        Resources resources,
        Path stateDirectory,
        URI publicUrl,
        ProgramDetails program,
        Membership membership,
        Optional<String> instanceAddress,
        Optional<Integer> managementPort,
        Duration answerPatience,
        int mostConnections,
        RateSettings rates,
        Duration linkLife,
        boolean confirmAddress,
        List<String> corsOrigins,
        int viewsGeneration,
        Duration commitInterval) {
    private static final int PARTITIONS = 6;
    private static final int REPLICAS = 3;
    private static final int THREADS = 1;
    private static final int NO_STANDBYS = 0;
    private static final int FIRST_GENERATION = 1;
    private static final String PROGRAM = "Baton";
    private static final URI PUBLIC_URL = URI.create("http://localhost:8080");
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_CONNECTIONS = 8_192;
    private static final int FORMS_PER_HOUR = 30;
    private static final int STRANGERS_PER_MINUTE = 600;
    private static final int CALLER_PER_MINUTE = 60_000;
    private static final int NO_PROXIES = 0;
    /** As long as topics keep a submission. */
    private static final Duration LINK_LIFE = Duration.ofDays(90);
    /** A weekend, and the day after it: a mail is not read at once. */
    private static final Duration SHORTEST_LINK_LIFE = Duration.ofDays(3);

    private static final Duration LONGEST_LINK_LIFE = Duration.ofDays(400);
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(100);
    /** Somebody waits for the answer. */
    private static final Duration LONGEST_COMMIT_INTERVAL = Duration.ofSeconds(1);
    /**
     * The engine sees to its commits itself. What is left to this is a record that cannot be read, and a tick that nothing was
     * due by, when no other follows; a transaction may last 10 s (Streams' default).
     */
    private static final Duration ENGINE_COMMITS_ANYWAY = Duration.ofSeconds(5);
    /** Views are read as they are: a commit only says how much a crash makes them read again. */
    private static final Duration VIEWS_COMMIT = Duration.ofSeconds(1);

    /**
     * @return what the environment says
     * @throws io.baton.kafka.settings.InvalidSettingException if that cannot work, naming the key
     */
    public static BatonSettings from(Environment environment) {
        Connection connection = environment.connection();
        KeySettings keys = KeySettings.from(environment);
        int partitions = environment.number("baton.partitions", PARTITIONS);
        Optional<String> instanceAddress = environment.text("baton.instance-address");
        Duration answerPatience = environment.duration("baton.answer-patience", ANSWER_PATIENCE);
        int mostConnections = environment.number("baton.most-connections", mostConnectionsUnlessSet());
        Duration commitInterval = environment.duration("baton.commit-interval", COMMIT_INTERVAL);
        int viewsGeneration = environment.number("baton.views-generation", FIRST_GENERATION);
        Setting.atLeastOne("baton.views-generation", viewsGeneration);
        Setting.atLeastOne("baton.partitions", partitions);
        Setting.positive("baton.answer-patience", answerPatience);
        Setting.atLeastOne("baton.most-connections", mostConnections);
        Setting.positive("baton.commit-interval", commitInterval);
        Setting.atMost("baton.commit-interval", commitInterval, LONGEST_COMMIT_INTERVAL);
        instanceAddress.ifPresent(address -> Setting.hostAndPort("baton.instance-address", address));
        if (instanceAddress.isPresent()) environment.keys("baton.instance-keys");
        KafkaUser kafkaUser = kafkaUser(environment);
        environment.requireLogFormat();
        environment.flag("baton.public-pages", false);
        return new BatonSettings(
                connection,
                kafkaUser,
                keys,
                partitions,
                resources(environment),
                Path.of(environment.text("baton.state-directory").orElse("state")),
                environment.webAddress("baton.public-url", PUBLIC_URL),
                ProgramDetails.from(environment, PROGRAM, Optional.empty()),
                Membership.from(environment),
                instanceAddress,
                managementPort(environment),
                answerPatience,
                mostConnections,
                rates(environment),
                linkLife(environment),
                environment.flag("baton.confirm-address", true),
                environment.origins("baton.cors-origins"),
                viewsGeneration,
                commitInterval);
    }

    /** The framework reads it, too: in application.yml, and at the controllers that it has for itself. */
    private static Optional<Integer> managementPort(Environment environment) {
        String key = "baton.management-port";
        Optional<Integer> port = environment.text(key).map(_ -> environment.number(key, 0));
        port.ifPresent(number -> Setting.atLeastOne(key, number));
        return port;
    }

    /** @throws InvalidSettingException if the parts do not fit each other */
    private static KafkaUser kafkaUser(Environment environment) {
        boolean engine = environment.flag(Part.ENGINE, true);
        boolean views = environment.flag(Part.VIEWS, true);
        for (String reader : List.of(Part.API, Part.PAGES))
            if (environment.flag(reader, true) && !views)
                throw new InvalidSettingException(reader, "must be false where " + Part.VIEWS + " is: it reads them");
        if (!views) return KafkaUser.ENGINE;
        return engine ? KafkaUser.SERVICE : KafkaUser.VIEWS;
    }

    private static RateSettings rates(Environment environment) {
        RateSettings rates = new RateSettings(
                environment.number("baton.rate.forms-per-hour", FORMS_PER_HOUR),
                environment.number("baton.rate.strangers-per-minute", STRANGERS_PER_MINUTE),
                environment.number("baton.rate.caller-per-minute", CALLER_PER_MINUTE),
                environment.number("baton.proxies", NO_PROXIES));
        Setting.notNegative("baton.rate.forms-per-hour", rates.formsPerHour());
        Setting.notNegative("baton.rate.strangers-per-minute", rates.strangersPerMinute());
        Setting.notNegative("baton.rate.caller-per-minute", rates.callerPerMinute());
        Setting.notNegative("baton.proxies", rates.proxies());
        return rates;
    }

    private static Duration linkLife(Environment environment) {
        String key = "baton.link-life";
        Duration life = environment.duration(key, LINK_LIFE);
        Setting.atLeast(key, life, SHORTEST_LINK_LIFE);
        Setting.atMost(key, life, LONGEST_LINK_LIFE);
        return life;
    }

    /** The stores and Kafka's clients may open as many files again. */
    private static int mostConnectionsUnlessSet() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? mostConnections(system.getMaxFileDescriptorCount())
                : MOST_CONNECTIONS;
    }

    /** @param files how many may be open; negative if there is no bound, or none that is known */
    static int mostConnections(long files) {
        return files < 0 ? MOST_CONNECTIONS : Math.clamp(files / 2, 1, MOST_CONNECTIONS);
    }

    private static Resources resources(Environment environment) {
        int replicas = environment.number("baton.replicas", REPLICAS);
        int threads = environment.number("baton.threads", THREADS);
        int standbys = environment.number("baton.standbys", NO_STANDBYS);
        int cache = environment.number("baton.cache-megabytes", Resources.CACHE_MEGABYTES);
        Setting.atLeastOne("baton.replicas", replicas);
        Setting.atLeastOne("baton.threads", threads);
        Setting.notNegative("baton.standbys", standbys);
        Setting.atLeast("baton.cache-megabytes", cache, Resources.LEAST_CACHE_MEGABYTES);
        return new Resources(threads, (short) replicas, standbys, cache);
    }

    /** @return how the engine runs */
    public StreamsSettings engine() {
        return streams(Engine.application(connection), StreamsSettings.Guarantee.EXACTLY_ONCE, ENGINE_COMMITS_ANYWAY);
    }

    /** @return how the views run */
    StreamsSettings views() {
        return streams(
                Views.application(connection, viewsGeneration), StreamsSettings.Guarantee.AT_LEAST_ONCE, VIEWS_COMMIT);
    }

    private StreamsSettings streams(String application, StreamsSettings.Guarantee guarantee, Duration streamsCommits) {
        return new StreamsSettings(
                application, stateDirectory, guarantee, streamsCommits, resources, membership, instanceAddress);
    }

    /** Never the keys: settings are printed without a thought. */
    @Override
    public String toString() {
        return "BatonSettings[" + connection.topicPrefix() + ", " + publicUrl + "]";
    }
}
