package io.baton.kafka.serde;

import io.baton.kafka.coders.RecordCoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads the Confluent wire format. What has been written with the present schema is read by its {@link RecordCoder}; what
 * another version has written, by Avro's own reader, which resolves it. A schema's id never changes its meaning, so each is
 * fetched once.
 *
 * @param <T> the record type
 */
final class WireDeserializer<T extends SpecificRecord> implements Deserializer<T> {
    private final RegistryClient registry;
    private final Class<T> type;
    private final Schema schema;
    private final Map<Integer, Reader<T>> readers = new ConcurrentHashMap<>();

    /** How the bytes of one writer's schema become a record of the present one. */
    private interface Reader<T> {
        T read(byte[] bytes, int from) throws IOException;
    }

    WireDeserializer(RegistryClient registry, Class<T> type) {
        this.registry = registry;
        this.type = type;
        schema = SpecificData.getForClass(type).getSchema(type);
    }

    /**
     * @param bytes at least a header long
     * @throws RegistryUnansweredException if the registry does not tell the schema
     * @throws SerializationException if the registry's schema is not of the type
     * @throws UnreadableRecordException if the bytes are no record of the schema: the registry need not be asked about it again
     */
    @Override
    public T deserialize(String topic, byte[] bytes) {
        int id = ByteBuffer.wrap(bytes).getInt(1);
        Reader<T> reader = reader(id);
        try {
            return reader.read(bytes, WireFormat.HEADER_BYTES);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // An error only of this record: fields that we skip may be nested deeper than the stack.
            throw new UnreadableRecordException("not a " + type.getSimpleName() + " of schema " + id, e);
        }
    }

    private Reader<T> reader(int id) {
        Reader<T> known = readers.get(id);
        if (known != null) return known;
        Reader<T> added = of(registry.schema(id));
        readers.put(id, added);
        return added;
    }

    private Reader<T> of(Schema writer) {
        if (!writer.getName().equals(schema.getName()))
            throw new SerializationException("a " + writer.getFullName() + ", not a " + type.getSimpleName());
        return isPresent(writer) ? coded() : resolved(writer);
    }

    /** Docs, defaults and Java's own properties may differ: they are not in the bytes. */
    private boolean isPresent(Schema writer) {
        return SchemaNormalization.toParsingForm(writer).equals(SchemaNormalization.toParsingForm(schema));
    }

    private Reader<T> coded() {
        RecordCoder<T> coder = RecordCoder.of(type);
        return (bytes, from) -> RecordBytes.read(bytes, from, coder);
    }

    private Reader<T> resolved(Schema writer) {
        SpecificDatumReader<T> reader = new SpecificDatumReader<>(writer, schema, SpecificData.getForClass(type));
        return (bytes, from) -> reader.read(null, new BoundedDecoder(bytes, from));
    }
}
