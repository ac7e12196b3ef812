package io.baton.events.sealing;

import io.baton.events.schema.AvroSettings;
import io.baton.events.schema.ReleasedSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * One kind of sealed content, in Avro's single-object encoding: it carries its schema's fingerprint, so that what a released
 * version wrote stays readable.
 *
 * @param <T> the record type
 */
final class SealedContent<T extends SpecificRecord> {
    static {
        AvroSettings.apply();
    }

    private final BinaryMessageEncoder<T> encoder;
    private final BinaryMessageDecoder<T> decoder;

    SealedContent(Class<T> type) {
        SpecificData model = SpecificData.getForClass(type);
        Schema schema = model.getSchema(type);
        encoder = new BinaryMessageEncoder<>(model, schema);
        decoder = new BinaryMessageDecoder<>(model, schema);
        ReleasedSchemas.of(schema).forEach(decoder::addSchema);
    }

    ByteBuffer encode(T content) {
        try {
            return encoder.encode(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UnreadableContentException if the bytes are no such record */
    T decode(ByteBuffer bytes) {
        try {
            return decoder.decode(bytes.duplicate());
        } catch (IOException | RuntimeException e) {
            throw new UnreadableContentException("not in Avro's single-object encoding", e);
        }
    }
}
