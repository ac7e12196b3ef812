package io.baton.kafka.serde;

import io.baton.events.schema.AvroSettings;
import io.baton.events.schema.ReleasedSchemas;
import io.baton.kafka.coders.RecordCoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Avro's single-object encoding, for what Baton keeps to itself (stores, repartition topics, sealed content): it carries
 * its schema's fingerprint, so that older bytes stay readable, and needs no registry.
 *
 * @param <T> the record type
 */
public final class SingleObjectSerde<T extends SpecificRecord> implements Serde<T> {
    static {
        AvroSettings.apply();
    }

    /** Two bytes that say that it is one, and the schema's fingerprint. */
    private static final byte[] MARK = {(byte) 0xC3, 0x01};

    private final RecordCoder<T> coder;
    private final byte[] header;
    private final List<byte[]> released;
    private final BinaryMessageDecoder<T> decoder;

    /**
     * @param type the record type; what any released version of it has written can be read
     */
    public SingleObjectSerde(Class<T> type) {
        this(type, ReleasedSchemas.of(SpecificData.getForClass(type).getSchema(type)));
    }

    /**
     * @param type the record type
     * @param earlier the schemas by which earlier releases wrote it; what they wrote can be read
     */
    public SingleObjectSerde(Class<T> type, List<Schema> earlier) {
        SpecificData model = SpecificData.getForClass(type);
        Schema schema = model.getSchema(type);
        coder = RecordCoder.of(type);
        header = header(schema);
        released = earlier.stream().map(SingleObjectSerde::header).toList();
        decoder = new BinaryMessageDecoder<>(model, schema);
        earlier.forEach(decoder::addSchema);
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : encode(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? null : decode(bytes);
    }

    /** @return the record's bytes */
    public byte[] encode(T value) {
        return RecordBytes.written(header, value, coder);
    }

    /** @return whether the bytes are of this record type, in any released version: a store may hold several types */
    public boolean wrote(byte[] bytes) {
        return isOwn(bytes) || released.stream().anyMatch(header -> begins(bytes, header));
    }

    /**
     * @return the record
     * @throws UnreadableRecordException if the bytes are none, or of an unknown schema
     */
    public T decode(byte[] bytes) {
        try {
            return isOwn(bytes) ? RecordBytes.read(bytes, header.length, coder) : decoder.decode(bytes);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableRecordException("not in Avro's single-object encoding", e);
        }
    }

    private boolean isOwn(byte[] bytes) {
        return begins(bytes, header);
    }

    private static boolean begins(byte[] bytes, byte[] header) {
        return bytes.length >= header.length && Arrays.equals(bytes, 0, header.length, header, 0, header.length);
    }

    private static byte[] header(Schema schema) {
        return ByteBuffer.allocate(MARK.length + Long.BYTES)
                .put(MARK)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .array();
    }
}
