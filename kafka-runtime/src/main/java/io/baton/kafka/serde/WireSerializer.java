package io.baton.kafka.serde;

import io.baton.kafka.coders.RecordCoder;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes the Confluent wire format: 0x00, the schema's id in 4 bytes, the record in Avro's binary encoding. The id is the
 * registry's for the record's present schema under the subject {@code <topic>-value}; it is asked for once per topic.
 *
 * @param <T> the record type
 */
final class WireSerializer<T extends SpecificRecord> implements Serializer<T> {
    private final RegistryClient registry;
    private final Schema schema;
    private final RecordCoder<T> coder;
    private final Map<String, byte[]> headers = new ConcurrentHashMap<>();

    WireSerializer(RegistryClient registry, Class<T> type) {
        this.registry = registry;
        schema = SpecificData.getForClass(type).getSchema(type);
        coder = RecordCoder.of(type);
    }

    /** @throws RegistryUnansweredException if the registry has not told the schema's id yet, and does not now */
    @Override
    public byte[] serialize(String topic, T value) {
        return value == null ? null : RecordBytes.written(header(topic), value, coder);
    }

    private byte[] header(String topic) {
        byte[] known = headers.get(topic);
        if (known != null) return known;
        byte[] found = lookUp(topic);
        headers.put(topic, found);
        return found;
    }

    private byte[] lookUp(String topic) {
        return ByteBuffer.allocate(WireFormat.HEADER_BYTES)
                .put(WireFormat.MAGIC)
                .putInt(registry.id(topic + "-value", schema))
                .array();
    }
}
