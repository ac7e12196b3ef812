package io.baton.events.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.Change;
import io.baton.events.EventHeader;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** Every kind that can be written has a name in code, and a kind of a later release stops no reader. */
class EventKindTest {
    @Test
    void there_is_one_for_each_field_of_the_change() {
        assertThat(Arrays.stream(EventKind.values())
                        .filter(kind -> kind != EventKind.UNKNOWN)
                        .map(EventKind::field))
                .containsExactlyElementsOf(Change.getClassSchema().getFields().stream()
                        .map(Schema.Field::name)
                        .toList());
    }

    @Test
    void a_header_has_the_kind_that_it_names() {
        for (EventKind kind : EventKind.values())
            assertThat(EventKind.of(header(kind.field()))).isEqualTo(kind);
    }

    @Test
    void a_kind_of_a_later_release_is_unknown() {
        assertThat(EventKind.of(header("customerCalledBack"))).isEqualTo(EventKind.UNKNOWN);
    }

    private static EventHeader header(String kind) {
        EventHeader header = new EventHeader();
        header.setKind(kind);
        return header;
    }
}
