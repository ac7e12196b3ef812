package io.baton.kafka.serde;

import io.baton.kafka.coders.RecordCoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;

/** A thread's buffers between records and bytes, used again for each. */
final class RecordBytes {
    private static final int USUAL_BYTES = 1 << 10;
    private static final ThreadLocal<RecordBytes> OWN = ThreadLocal.withInitial(RecordBytes::new);

    private final ByteArrayOutputStream written = new ByteArrayOutputStream(USUAL_BYTES);
    private BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(written, null);
    private BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(new byte[0], null);

    private RecordBytes() {}

    /** @return the header, and behind it the record */
    static <T extends SpecificRecord> byte[] written(byte[] header, T record, RecordCoder<T> coder) {
        return OWN.get().write(header, record, coder);
    }

    /**
     * @param from where the record begins
     * @throws IOException if the bytes end too early
     */
    static <T extends SpecificRecord> T read(byte[] bytes, int from, RecordCoder<T> coder) throws IOException {
        return coder.read(OWN.get().decoding(bytes, from));
    }

    private <T extends SpecificRecord> byte[] write(byte[] header, T record, RecordCoder<T> coder) {
        try {
            // What a record that failed has left behind goes out first, and is forgotten.
            encoder = EncoderFactory.get().binaryEncoder(written, encoder);
            written.reset();
            written.writeBytes(header);
            coder.write(record, encoder);
            encoder.flush();
            return written.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BinaryDecoder decoding(byte[] bytes, int from) {
        decoder = DecoderFactory.get().binaryDecoder(bytes, from, bytes.length - from, decoder);
        return decoder;
    }
}
