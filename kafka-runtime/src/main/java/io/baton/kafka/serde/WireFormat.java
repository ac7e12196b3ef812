package io.baton.kafka.serde;

import io.apicurio.registry.resolver.client.RegistryClientFacade;
import io.apicurio.registry.resolver.client.RegistryClientFacadeFactory;
import io.apicurio.registry.resolver.config.SchemaResolverConfig;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import io.baton.events.topics.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Avro in the Confluent wire format (0x00, 4-byte schema id, body), with the schemas in the deployment's registry. Which
 * serializer does it is configuration; the bytes are the same.
 */
public final class WireFormat implements TopicSerdes, AutoCloseable {
    private static final Duration REGISTRY_PATIENCE = Duration.ofSeconds(10);
    /** A schema id never changes its meaning, so what was fetched once stays. */
    private static final String FOR_EVER_MILLIS = String.valueOf(Long.MAX_VALUE / 4);

    private final Connection connection;
    private final RegistryClient registry;
    /** For Apicurio's serializers: each would else have a client of its own. */
    private final RegistryClientFacade apicurio;

    public WireFormat(Connection connection) {
        this.connection = connection;
        this.registry = new RegistryClient(connection.registry());
        this.apicurio = BoundedRegistry.of(
                RegistryClientFacadeFactory.create(new SchemaResolverConfig(settings())), REGISTRY_PATIENCE);
    }

    /** @return the registry's client, owned by this object */
    public RegistryClient registry() {
        return registry;
    }

    @Override
    public <T extends SpecificRecord> Serde<T> of(Topic<T> topic) {
        return Serdes.serdeFrom(serializer(), deserializer(topic));
    }

    private <T> Serializer<T> serializer() {
        String chosen = connection.serde().get(Connection.SERIALIZER);
        Serializer<T> serializer =
                isApicurios(chosen, AvroKafkaSerializer.class) ? new AvroKafkaSerializer<>(apicurio) : instance(chosen);
        serializer.configure(settings(), false);
        return serializer;
    }

    private <T extends SpecificRecord> Deserializer<T> deserializer(Topic<T> topic) {
        String chosen = connection.serde().get(Connection.DESERIALIZER);
        Deserializer<Object> reader = isApicurios(chosen, AvroKafkaDeserializer.class)
                ? new AvroKafkaDeserializer<>(apicurio)
                : instance(chosen);
        Deserializer<T> deserializer = new PatientDeserializer<>(reader, topic.type(), topic.mostBytes(), registry);
        deserializer.configure(settings(), false);
        return deserializer;
    }

    /** Unless another is chosen. */
    private static boolean isApicurios(String chosen, Class<?> apicurios) {
        return chosen == null || chosen.equals(apicurios.getName());
    }

    @SuppressWarnings("unchecked")
    private static <S> S instance(String className) {
        try {
            return (S) Utils.newInstance(className, Object.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("No such class on the class path: " + className, e);
        }
    }

    /** Both families of keys: each serializer ignores the other's. */
    private Map<String, Object> settings() {
        String confluentApi = connection.registry().toString();
        Map<String, Object> settings = new HashMap<>();
        settings.put("apicurio.registry.url", confluentApi.replaceFirst("/apis/ccompat/v7/?$", "/apis/registry/v3"));
        settings.put("apicurio.registry.http.adapter", "JDK");
        settings.put("apicurio.registry.auto-register", "true");
        settings.put("apicurio.registry.auto-register.if-exists", "FIND_OR_CREATE_VERSION");
        // Whole schemas, as installed: not a version cut into references, which many clients cannot follow.
        settings.put("apicurio.registry.dereference-schema", "true");
        settings.put("apicurio.registry.use-specific-avro-reader", "true");
        settings.put("apicurio.registry.avro-datum-provider", KnownDatums.class.getName());
        settings.put("apicurio.registry.check-period-ms", FOR_EVER_MILLIS);
        settings.put("schema.registry.url", confluentApi);
        settings.put("specific.avro.reader", "true");
        settings.putAll(connection.serde());
        settings.remove(Connection.SERIALIZER);
        settings.remove(Connection.DESERIALIZER);
        return settings;
    }

    @Override
    public void close() {
        registry.close();
    }
}
