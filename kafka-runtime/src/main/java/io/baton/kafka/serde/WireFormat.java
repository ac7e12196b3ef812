package io.baton.kafka.serde;

import io.baton.events.topics.Topic;
import io.baton.kafka.cloudevents.CloudEvents;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Avro in the Confluent wire format (0x00, 4-byte schema id, body), with the schemas in the deployment's registry. Another
 * serializer, such as Confluent's own, can be chosen by configuration; the bytes are the same. Where the configuration says so,
 * records have headers that describe them as {@linkplain CloudEvents CloudEvents}.
 */
public final class WireFormat implements TopicSerdes, AutoCloseable {
    static final byte MAGIC = 0;
    static final int HEADER_BYTES = 1 + Integer.BYTES;

    private final Connection connection;
    private final RegistryClient registry;

    public WireFormat(Connection connection) {
        this.connection = connection;
        this.registry = new RegistryClient(connection.registry(), connection.registryAccess());
    }

    /** @return the registry's client, owned by this object */
    public RegistryClient registry() {
        return registry;
    }

    @Override
    public <T extends SpecificRecord> Serde<T> of(Topic<T> topic) {
        Serde<T> serde = Serdes.serdeFrom(serializer(topic), deserializer(topic));
        return connection.cloudEvents() ? CloudEvents.describing(topic, connection.name(topic), serde) : serde;
    }

    private <T extends SpecificRecord> Serializer<T> serializer(Topic<T> topic) {
        String chosen = connection.serde().get(Connection.SERIALIZER);
        Serializer<T> serializer = chosen == null ? new WireSerializer<>(registry, topic.type()) : instance(chosen);
        serializer.configure(settings(), false);
        return serializer;
    }

    private <T extends SpecificRecord> Deserializer<T> deserializer(Topic<T> topic) {
        String chosen = connection.serde().get(Connection.DESERIALIZER);
        Deserializer<?> reader = chosen == null ? new WireDeserializer<>(registry, topic.type()) : instance(chosen);
        Deserializer<T> deserializer = new PatientDeserializer<>(reader, topic.type(), topic.mostBytes(), registry);
        deserializer.configure(settings(), false);
        return deserializer;
    }

    @SuppressWarnings("unchecked")
    private static <S> S instance(String className) {
        try {
            return (S) Utils.newInstance(className, Object.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("No such class on the class path: " + className, e);
        }
    }

    /** In the names that Confluent's serializers know. */
    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("schema.registry.url", connection.registry().toString());
        settings.put("specific.avro.reader", "true");
        settings.putAll(connection.serde());
        settings.remove(Connection.SERIALIZER);
        settings.remove(Connection.DESERIALIZER);
        settings.remove(Connection.HEADERS);
        return settings;
    }

    @Override
    public void close() {
        registry.close();
    }
}
