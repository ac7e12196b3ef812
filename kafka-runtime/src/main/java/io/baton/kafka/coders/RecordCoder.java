package io.baton.kafka.coders;

import java.io.IOException;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes and reads one type of record in Avro's binary encoding, in the schema of its generated class; another version's
 * bytes are for Avro's own reader, which resolves them. Safe for use by many threads.
 *
 * @param <T> the record type
 */
public interface RecordCoder<T extends SpecificRecord> {
    /**
     * @param record with all fields that its schema requires
     * @throws NullPointerException if one of them is missing
     */
    void write(T record, Encoder out) throws IOException;

    /**
     * @return a new record
     * @throws org.apache.avro.AvroRuntimeException if the bytes are none of this schema's; or {@link IOException} where they
     *     end too early
     */
    T read(Decoder in) throws IOException;

    /**
     * @return the type's coder, always the same
     * @throws IllegalArgumentException if its schema has a type that is not known here; the message names it
     */
    static <T extends SpecificRecord> RecordCoder<T> of(Class<T> type) {
        return CompiledCoders.of(type);
    }
}
