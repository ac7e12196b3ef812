package io.baton.kafka.serde;

import io.baton.events.schema.AvroSettings;
import io.baton.events.topics.Topic;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * Where a deployment's Kafka and registry are, and how to speak to them.
 *
 * @param bootstrapServers Kafka's, as its clients take them
 * @param registry the registry's Confluent API: {@code http://host:port/apis/ccompat/v7} for Apicurio, {@code
 *     http://host:port} for Confluent's
 * @param topicPrefix stands before each topic's name; may be empty
 * @param client further settings of Kafka's clients, such as those for TLS and SASL
 * @param serde the serializer's class names under {@link #SERIALIZER} and {@link #DESERIALIZER}, its own settings, and
 *     {@link #HEADERS}; empty for Baton's own, without headers
 * @param registryAccess how Baton shows the registry who it is
 */
public record Connection(
        String bootstrapServers,
        URI registry,
        String topicPrefix,
        Map<String, String> client,
        Map<String, String> serde,
        RegistryAccess registryAccess) {
    static {
        // Before anything of the contract is built or read.
        AvroSettings.apply();
    }

    public static final String SERIALIZER = "serializer";
    public static final String DESERIALIZER = "deserializer";
    /** What records have in their headers: {@link #NO_HEADERS}, which is the default, or {@link #CLOUD_EVENTS}. */
    public static final String HEADERS = "headers";

    public static final String NO_HEADERS = "none";
    public static final String CLOUD_EVENTS = "cloudevents";

    public Connection {
        Objects.requireNonNull(bootstrapServers, "bootstrapServers");
        Objects.requireNonNull(registry, "registry");
        Objects.requireNonNull(topicPrefix, "topicPrefix");
        client = Map.copyOf(client);
        serde = Map.copyOf(serde);
        Objects.requireNonNull(registryAccess, "registryAccess");
    }

    /** A connection with nothing but the necessary. */
    public Connection(String bootstrapServers, URI registry) {
        this(bootstrapServers, registry, "", Map.of(), Map.of(), RegistryAccess.OPEN);
    }

    /** @return the same deployment's topics under another prefix */
    public Connection withPrefix(String prefix) {
        return new Connection(bootstrapServers, registry, prefix, client, serde, registryAccess);
    }

    /** @return the topic's name in this deployment */
    public String name(Topic<?> topic) {
        return topicPrefix + topic.name();
    }

    /** @return the name of the topic's dead letters in this deployment */
    public String deadLetters(Topic<?> topic) {
        return topicPrefix + topic.deadLetters();
    }

    /** @return settings for any Kafka client, to add to; a new map at each call */
    public Map<String, Object> clientSettings() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("bootstrap.servers", bootstrapServers);
        return settings;
    }

    /**
     * @return settings for a consumer that reads committed records only, commits no offset on its own, and starts at the
     *     beginning where it has no offset; to add to, a new map at each call
     */
    public Map<String, Object> committedReader() {
        Map<String, Object> settings = clientSettings();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }

    /**
     * @return settings for a producer whose records all in-sync replicas have, each once and in order, before the append
     *     counts; to add to, a new map at each call
     */
    public Map<String, Object> durableWriter() {
        Map<String, Object> settings = clientSettings();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return settings;
    }

    /** @return whether the records that tell others what has happened are described as CloudEvents */
    boolean cloudEvents() {
        return CLOUD_EVENTS.equals(serde.get(HEADERS));
    }

    /** Never the clients' settings: there may be passwords among them. */
    @Override
    public String toString() {
        return "Connection[" + bootstrapServers + ", " + registry + ", " + topicPrefix + "]";
    }
}
