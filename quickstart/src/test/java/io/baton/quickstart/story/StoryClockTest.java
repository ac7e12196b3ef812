package io.baton.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoryClockTest {
    private static final Instant BEGINNING = Instant.parse("2026-03-01T09:00:00Z");

    private long nanos = 42;
    private Instant present = BEGINNING;
    private final StoryClock clock = new StoryClock(() -> present, () -> nanos);

    @Test
    void it_stands_still_until_it_is_let_go() {
        pass(Duration.ofSeconds(30));

        assertThat(clock.instant()).isEqualTo(BEGINNING);
        assertThat(clock.dayNumber()).isEqualTo(1);
    }

    @Test
    void a_day_takes_five_seconds() {
        clock.go();
        pass(Duration.ofSeconds(70));

        assertThat(clock.instant()).isEqualTo(BEGINNING.plus(Duration.ofDays(14)));
        assertThat(clock.dayNumber()).isEqualTo(15);
    }

    @Test
    void it_stops_and_goes_on_from_there_and_another_length_changes_nothing_that_has_passed() {
        clock.go();
        pass(Duration.ofSeconds(5));
        clock.stop();
        pass(Duration.ofSeconds(5));
        clock.dayTakes(Duration.ofSeconds(1));
        clock.go();
        pass(Duration.ofSeconds(2));

        assertThat(clock.instant()).isEqualTo(BEGINNING.plus(Duration.ofDays(3)));
    }

    @Test
    void it_goes_on_from_the_present_if_it_stood_still_for_longer() {
        present = BEGINNING.plusSeconds(40);

        clock.go();

        assertThat(clock.instant()).isEqualTo(present);
        present = BEGINNING;
        clock.go();
        assertThat(clock.instant()).isEqualTo(BEGINNING.plusSeconds(40));
    }

    @Test
    void it_skips_time_also_while_it_stands_still() {
        clock.skip(Duration.ofHours(73));

        assertThat(clock.instant()).isEqualTo(BEGINNING.plus(Duration.ofHours(73)));
    }

    @Test
    void a_day_that_takes_no_time_is_refused() {
        assertThatThrownBy(() -> clock.dayTakes(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.dayTakes(Duration.ofDays(2))).isInstanceOf(IllegalArgumentException.class);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }
}
