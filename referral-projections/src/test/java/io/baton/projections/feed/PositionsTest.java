package io.baton.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places in the feed, as clients carry them. */
class PositionsTest {
    @Test
    void a_place_is_read_as_it_was_written() {
        Positions positions = Positions.of(0, 7, 123_456_789_012L);

        assertThat(Positions.read(positions.toString())).contains(positions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1-", "-1", "1--2", "a", "1.5", "9999999999999999999", "1 2"})
    void what_was_never_written_is_no_place(String text) {
        assertThat(Positions.read(text)).isEmpty();
    }

    @Test
    void only_earlier_places_of_the_same_topic_lead_to_a_place() {
        Positions now = Positions.of(3, 4);

        assertThat(Positions.of(3, 4).leadTo(now)).isTrue();
        assertThat(Positions.of(0, 4).leadTo(now)).isTrue();
        assertThat(Positions.of(4, 0).leadTo(now)).isFalse();
        assertThat(Positions.of(3).leadTo(now)).isFalse();
        assertThat(Positions.of(1, 1).distance(now)).isEqualTo(5);
    }
}
