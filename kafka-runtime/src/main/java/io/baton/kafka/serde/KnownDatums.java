package io.baton.kafka.serde;

import io.apicurio.registry.serde.avro.DefaultAvroDatumProvider;
import io.baton.kafka.coders.RecordCoder;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Finds a schema's reader and writer by the schema itself. Apicurio's own way finds them by its fingerprint, which it computes
 * anew for each record: that was six parts in seven of the time to write one (3.1.7).
 *
 * <p>A generated class that has just this schema is written and read by its {@link RecordCoder}; what another version has
 * written, by Avro's own reader, which resolves it.
 *
 * @param <T> the type of the records, a generated class
 */
public final class KnownDatums<T> extends DefaultAvroDatumProvider<T> {
    private final Map<Schema, DatumWriter<T>> writers = new ConcurrentHashMap<>();
    private final Map<Schema, DatumReader<T>> readers = new ConcurrentHashMap<>();

    @Override
    public DatumWriter<T> createDatumWriter(T data, Schema schema) {
        DatumWriter<T> known = writers.get(schema);
        if (known != null) return known;
        DatumWriter<T> added = hasClass(schema) ? new Coded<>(schema) : super.createDatumWriter(data, schema);
        writers.put(schema, added);
        return added;
    }

    @Override
    public DatumReader<T> createDatumReader(Schema schema) {
        DatumReader<T> known = readers.get(schema);
        if (known != null) return known;
        DatumReader<T> added = hasClass(schema) ? new Coded<>(schema) : super.createDatumReader(schema);
        readers.put(schema, added);
        return added;
    }

    /** Texts about a schema and defaults may differ: they are not in the bytes. */
    private static boolean hasClass(Schema schema) {
        Class<?> type = SpecificData.get().getClass(schema);
        return type != null
                && SpecificRecord.class.isAssignableFrom(type)
                && SchemaNormalization.toParsingForm(schema)
                        .equals(SchemaNormalization.toParsingForm(
                                SpecificData.get().getSchema(type)));
    }

    /** A coder, as Avro's tools know them. */
    private static final class Coded<T> implements DatumWriter<T>, DatumReader<T> {
        private static final byte[] NO_HEADER = {};

        private final RecordCoder<SpecificRecord> coder;

        @SuppressWarnings("unchecked")
        Coded(Schema schema) {
            coder = (RecordCoder<SpecificRecord>)
                    RecordCoder.of(SpecificData.get().getClass(schema).asSubclass(SpecificRecord.class));
        }

        @Override
        public void setSchema(Schema schema) {
            // It is the one that the coder was made for.
        }

        /** All at once: Apicurio's encoder gives each field on by itself, to a stream that locks and grows for it. */
        @Override
        public void write(T datum, Encoder out) throws IOException {
            out.writeFixed(RecordBytes.written(NO_HEADER, (SpecificRecord) datum, coder));
        }

        @Override
        @SuppressWarnings("unchecked")
        public T read(T reuse, Decoder in) throws IOException {
            return (T) coder.read(in);
        }
    }
}
