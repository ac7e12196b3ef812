package io.baton.projections.views;

import io.baton.events.Change;
import io.baton.events.EventHeader;
import io.baton.kafka.serde.SingleObjectSerde;
import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** The offset, the header's length, and header and change in Avro's single-object encoding. */
public final class HistoryRowSerde implements Serde<HistoryRow> {
    private static final int FIXED_BYTES = Integer.BYTES + Long.BYTES + Integer.BYTES;

    private final SingleObjectSerde<EventHeader> headers = new SingleObjectSerde<>(EventHeader.class);
    private final SingleObjectSerde<Change> changes = new SingleObjectSerde<>(Change.class);

    @Override
    public Serializer<HistoryRow> serializer() {
        return (topic, row) -> row == null ? null : encode(row);
    }

    @Override
    public Deserializer<HistoryRow> deserializer() {
        return (topic, bytes) -> bytes == null ? null : decode(bytes);
    }

    /** @return the row's bytes */
    public byte[] encode(HistoryRow row) {
        byte[] header = headers.encode(row.header());
        byte[] change = changes.encode(row.change());
        return ByteBuffer.allocate(FIXED_BYTES + header.length + change.length)
                .putInt(row.offset().partition())
                .putLong(row.offset().offset())
                .putInt(header.length)
                .put(header)
                .put(change)
                .array();
    }

    /** @return the row */
    public HistoryRow decode(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        RecordOffset offset = new RecordOffset(buffer.getInt(), buffer.getLong());
        byte[] header = new byte[buffer.getInt()];
        buffer.get(header);
        byte[] change = new byte[buffer.remaining()];
        buffer.get(change);
        return new HistoryRow(headers.decode(header), changes.decode(change), offset);
    }
}
