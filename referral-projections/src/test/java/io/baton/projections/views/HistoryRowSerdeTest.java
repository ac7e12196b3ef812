package io.baton.projections.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.ReferralEvent;
import io.baton.events.topics.EventKind;
import io.baton.records.SampleEvents;
import org.junit.jupiter.api.Test;

class HistoryRowSerdeTest {
    private final HistoryRowSerde serde = new HistoryRowSerde();

    @Test
    void a_row_is_read_as_it_was_written() {
        ReferralEvent event = SampleEvents.of(EventKind.ACCEPTED);
        HistoryRow row = HistoryRow.of(event, new RecordOffset(3, 1L << 40));
        assertThat(read(serde.serializer().serialize("partner-history", row))).isEqualTo(row);
    }

    @Test
    void no_value_is_no_value() {
        assertThat(read(null)).isNull();
    }

    private HistoryRow read(byte[] bytes) {
        return serde.deserializer().deserialize("partner-history", bytes);
    }
}
