package io.baton.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;

/** How long a thread may wait for records. */
class ThreadAlarmsTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    private final ThreadAlarms alarms = new ThreadAlarms();
    private final Alarm one = alarm();
    private final Alarm other = alarm();

    @Test
    void until_the_next_of_its_alarms() {
        alarms.set(one, START.plusMillis(30));
        alarms.set(other, START.plusMillis(20));
        assertThat(alarms.untilNext(START)).isEqualTo(Duration.ofMillis(20));
        assertThat(alarms.untilNext(START.plusMillis(25))).isZero();
    }

    @Test
    void long_without_any() {
        alarms.set(one, START);
        alarms.cancel(one);
        assertThat(alarms.untilNext(START)).isGreaterThan(Duration.ofHours(1));
    }

    @Test
    void an_alarm_of_a_closed_task_does_not_keep_it_awake() {
        alarms.set(one, START);
        assertThat(alarms.untilNext(START.plusSeconds(2))).isGreaterThan(Duration.ofHours(1));
    }

    private static Alarm alarm() {
        return new Alarm(new MockProcessorContext<String, String>(), () -> {});
    }
}
