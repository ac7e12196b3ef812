package io.baton.benchmarks.flink;

import io.baton.events.topics.Topic;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import java.net.URI;
import java.util.Map;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.function.SerializableSupplier;
import org.apache.kafka.common.serialization.Serde;

/**
 * A topic's values as everyone writes and reads them. Flink sends it to where it is used, so it remembers only how to get at
 * the serializers.
 */
final class TopicValues<T extends SpecificRecordBase> implements DeserializationSchema<T>, SerializationSchema<T> {
    private static final long serialVersionUID = 1L;

    private final SerializableSupplier<Topic<T>> topic;
    private final String bootstrapServers;
    private final URI registry;
    private final String topicPrefix;
    private transient Serde<T> serde;

    TopicValues(Connection connection, SerializableSupplier<Topic<T>> topic) {
        this.topic = topic;
        bootstrapServers = connection.bootstrapServers();
        registry = connection.registry();
        topicPrefix = connection.topicPrefix();
    }

    /** @return the topic's name in this deployment */
    String topicName() {
        return topicPrefix + topic.get().name();
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        open();
    }

    @Override
    public void open(SerializationSchema.InitializationContext context) {
        open();
    }

    private void open() {
        Connection connection = new Connection(bootstrapServers, registry).withPrefix(topicPrefix);
        serde = new WireFormat(connection).of(topic.get());
    }

    @Override
    public T deserialize(byte[] value) {
        return serde.deserializer().deserialize(topicName(), value);
    }

    @Override
    public byte[] serialize(T value) {
        return serde.serializer().serialize(topicName(), value);
    }

    @Override
    public boolean isEndOfStream(T value) {
        return false;
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return new AvroRecords<>(topic.get().type());
    }
}
