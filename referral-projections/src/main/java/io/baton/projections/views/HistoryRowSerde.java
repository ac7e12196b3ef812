package io.baton.projections.views;

import io.baton.events.Change;
import io.baton.events.EventHeader;
import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.projections.records.StoredHistoryRow;
import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** History rows, written as {@link StoredHistoryRow}. */
final class HistoryRowSerde implements Serde<HistoryRow> {
    private final SingleObjectSerde<StoredHistoryRow> rows = new SingleObjectSerde<>(StoredHistoryRow.class);
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

    private byte[] encode(HistoryRow row) {
        return rows.encode(new StoredHistoryRow(
                row.offset().toRecord(),
                ByteBuffer.wrap(headers.encode(row.header())),
                ByteBuffer.wrap(changes.encode(row.change()))));
    }

    private HistoryRow decode(byte[] bytes) {
        StoredHistoryRow row = rows.decode(bytes);
        return new HistoryRow(
                headers.decode(bytes(row.getHeader())),
                changes.decode(bytes(row.getChange())),
                RecordOffset.of(row.getAt()));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
