package io.baton.service.testing;

import static org.awaitility.Awaitility.await;

import io.baton.events.BusinessProfile;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.links.SigningKeys;
import io.baton.local.LocalPlatform;
import io.baton.local.Ports;
import io.baton.records.Samples;
import io.baton.service.Application;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The whole service on a real broker and a real registry, with its HTTP server on a free port. */
public final class Facade implements AutoCloseable {
    private static final LocalPlatform PLATFORM = platform();
    /** More than any test needs but the one that is about it. */
    public static final int MOST_CONNECTIONS = 300;

    public static final String LINK_KEY = "signs-links-in-tests-with-32-bytes-or-more";
    public static final String INSTANCE_KEY = "signs-instances-in-tests-with-32-bytes-or-more";
    /** Sign the links in mails, as the notifier does it. */
    public static final SigningKeys LINK_KEYS = SigningKeys.of(LINK_KEY);

    private static final Duration STARTED_WITHIN = Duration.ofSeconds(60);

    public final ApplicationContext context;
    public final Connection connection;
    private final Map<String, Object> settings;
    private final URI base;

    private Facade(Map<String, Object> settings) {
        this.settings = settings;
        this.context = Application.start(settings);
        this.connection = context.getBean(Connection.class);
        this.base = context.getBean(EmbeddedServer.class).getURI();
    }

    /** The one that tests share; it ends with the JVM. */
    public static Facade shared() {
        return Shared.FACADE;
    }

    /** A deployment of its own on the shared platform; ready. */
    public static Facade start(String prefix) {
        return start(prefix, Map.of("micronaut.server.port", -1));
    }

    /** One of several instances of a deployment, each of which can be asked for all, with threads and warm copies. */
    public static Facade startInstance(String prefix) {
        int port = Ports.claim(Ports.ANY, "HTTP");
        return start(
                prefix,
                Map.of(
                        "micronaut.server.port",
                        port,
                        "baton.instance-address",
                        "localhost:" + port,
                        "baton.threads",
                        2,
                        "baton.standbys",
                        1));
    }

    /** One of several instances whose health, metrics and answers to each other have a port of their own. */
    public static Facade startManaged(String prefix) {
        int management = Ports.claim(Ports.ANY, "management");
        return start(
                prefix,
                Map.of(
                        "micronaut.server.port",
                        Ports.claim(Ports.ANY, "HTTP"),
                        "baton.management-port",
                        management,
                        "baton.instance-address",
                        "localhost:" + management));
    }

    /** A deployment of its own, with more settings. Browsers reach it at its public address. */
    public static Facade startWith(String prefix, Map<String, Object> more) {
        return startAt("localhost", prefix, more);
    }

    /** A deployment of its own whose public address has this name. */
    public static Facade startAt(String host, String prefix, Map<String, Object> more) {
        int port = Ports.claim(Ports.ANY, "HTTP");
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("micronaut.server.port", port);
        settings.putIfAbsent("baton.public-url", "http://" + host + ":" + port);
        return start(prefix, settings);
    }

    /** With another generation of the views; beside another instance, if one runs. */
    public static Facade startGeneration(String prefix, int generation) {
        return start(prefix, Map.of("micronaut.server.port", -1, "baton.views-generation", generation));
    }

    /** An instance of a deployment that lacks these parts, as their settings name them; ready. */
    public static Facade startWithout(String prefix, String... parts) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("micronaut.server.port", -1);
        for (String part : parts) settings.put(part, false);
        return startCold(prefix, settings);
    }

    private static Facade start(String prefix, Map<String, Object> network) {
        Facade facade = startCold(prefix, network);
        facade.warmUp();
        return facade;
    }

    private static Facade startCold(String prefix, Map<String, Object> network) {
        Map<String, Object> settings = new HashMap<>(network);
        settings.put("baton.kafka.bootstrap-servers", PLATFORM.bootstrapServers());
        settings.putIfAbsent("baton.registry.url", PLATFORM.confluentApi().toString());
        settings.put("baton.link-keys", LINK_KEY);
        settings.put("baton.local-keys", Token.SECRET);
        settings.put("baton.instance-keys", INSTANCE_KEY);
        settings.put("baton.program.name", "Example Program");
        settings.put("baton.program.contact", "partners@program.example");
        settings.put("baton.program.address", "1 Example Way, 12345 Sampletown");
        settings.put("baton.topic-prefix", prefix);
        settings.put("baton.partitions", 2);
        settings.put("baton.replicas", 1);
        settings.put("baton.state-directory", directory().toString());
        settings.put("baton.answer-patience", "PT3S");
        settings.putIfAbsent("baton.public-pages", true);
        // All tests come from one address.
        settings.putIfAbsent("baton.rate.forms-per-hour", 0);
        settings.putIfAbsent("baton.rate.strangers-per-minute", 0);
        settings.putIfAbsent("baton.rate.caller-per-minute", 0);
        settings.put("baton.most-connections", MOST_CONNECTIONS);
        Facade facade = new Facade(settings);
        facade.awaitReadiness();
        return facade;
    }

    /** Stops it in order and starts it again on what it left on its disk. */
    public Facade restart() {
        close();
        return startAgain(settings);
    }

    /** Starts it again, after it was closed, on an empty disk. */
    public Facade startElsewhere() {
        Map<String, Object> elsewhere = new HashMap<>(settings);
        elsewhere.put("baton.state-directory", directory().toString());
        return startAgain(elsewhere);
    }

    private static Facade startAgain(Map<String, Object> settings) {
        Facade again = new Facade(settings);
        again.awaitReadiness();
        return again;
    }

    private void awaitReadiness() {
        await().atMost(STARTED_WITHIN)
                .until(() -> managed().get("/health/readiness"), answer -> answer.status() == 200);
    }

    /** The first use of each schema takes seconds on a cold registry; no test is about that. */
    private void warmUp() {
        publish(Samples.profile("warm-profile", "warm-partner"));
        Api site = as(Token.program("marketing-publisher"));
        String rfi = Bodies.rfi(Bodies.newId(), "warm-profile");
        Answer taken = await().atMost(STARTED_WITHIN)
                .until(() -> site.post("/v1/rfis", rfi), answer -> answer.status() == 201);
        Api partner = as(Token.partner("warm-partner", "partner-admin"));
        Api keyed = partner.with("Idempotency-Key", "warm");
        String decline = "/v1/referrals/" + taken.text("targets[0].referralId") + "/decline";
        await().atMost(STARTED_WITHIN)
                .until(() -> keyed.post(decline, Bodies.DECLINE), answer -> answer.status() == 200);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Asks it as nobody in particular. */
    public Api anonymously() {
        return new Api(base, Map.of());
    }

    /** Asks for what is not public, where it is. */
    public Api managed() {
        return Optional.ofNullable(settings.get("baton.management-port"))
                .map(port -> new Api(URI.create("http://" + base.getHost() + ":" + port), Map.of()))
                .orElseGet(this::anonymously);
    }

    /** @return the address of a path of it */
    public URI at(String path) {
        return base.resolve(path);
    }

    /** @return how it writes and reads Avro */
    public WireFormat wireFormat() {
        return context.getBean(WireFormat.class);
    }

    /** @return its address for browsers, and in mails */
    public URI publicUrl() {
        return URI.create(settings.get("baton.public-url").toString());
    }

    /** Connects to it, and says nothing yet. */
    public Socket connection() throws IOException {
        return new Socket(base.getHost(), base.getPort());
    }

    /** Asks it with a token. */
    public Api as(Token token) {
        return new Api(base, Map.of("Authorization", "Bearer " + token.signed()));
    }

    /** Publishes a profile as the program's systems would, and returns when Kafka has it. */
    public void publish(BusinessProfile profile) {
        append(Topics.BUSINESS_PROFILES, profile.getProfileId(), profile);
    }

    /** Appends a record, and returns when Kafka has it. */
    public <T extends SpecificRecord> void append(Topic<T> topic, String key, T record) {
        try (WireFormat wireFormat = new WireFormat(connection)) {
            append(topic, key, record, wireFormat.of(topic).serializer());
        }
    }

    /** Appends bytes that are no record of this topic. */
    public void appendGarbage(Topic<?> topic) {
        append(topic, "garbage", new byte[] {9, 9, 9}, new ByteArraySerializer());
    }

    /** Appends a record without value. */
    public void appendNothing(Topic<?> topic, String key) {
        append(topic, key, null, new ByteArraySerializer());
    }

    private <V> void append(Topic<?> topic, String key, V value, Serializer<V> serializer) {
        try (KafkaProducer<String, V> producer =
                new KafkaProducer<>(connection.clientSettings(), new StringSerializer(), serializer)) {
            producer.send(new ProducerRecord<>(connection.name(topic), key, value))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @return all values that are committed in a topic now */
    public <T extends SpecificRecord> List<T> committed(Topic<T> topic) {
        Map<String, Object> settings = connection.clientSettings();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        try (WireFormat wireFormat = new WireFormat(connection);
                KafkaConsumer<String, T> consumer = new KafkaConsumer<>(
                        settings, new StringDeserializer(), wireFormat.of(topic).deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(connection.name(topic)).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<T> read = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue()))
                read.addAll(values(consumer));
            return read;
        }
    }

    /** Tests that share a deployment also write what nobody can read. */
    private static <T> List<T> values(KafkaConsumer<String, T> consumer) {
        List<T> values = new ArrayList<>();
        try {
            consumer.poll(Duration.ofMillis(100))
                    .forEach(record -> Optional.ofNullable(record.value()).ifPresent(values::add));
        } catch (RecordDeserializationException e) {
            consumer.seek(e.topicPartition(), e.offset() + 1);
        }
        return values;
    }

    private static LocalPlatform platform() {
        LocalPlatform platform = LocalPlatform.start(directory());
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        return platform;
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(Path.of("target"), "facade");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        private static final Facade FACADE = start("");
    }
}
