package io.baton.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.Test;

/** When an alarm runs its action. */
class AlarmTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
    private int rung;

    @Test
    void it_rings_at_the_earliest_time_that_it_was_set_to() {
        Alarm alarm = alarm(Duration.ZERO);
        alarm.setAt(START.plusMillis(30));
        alarm.setAt(START.plusMillis(10));
        alarm.setAt(START.plusMillis(20));
        assertThat(next()).containsExactly(START.plusMillis(10));
    }

    @Test
    void it_rings_once() {
        alarm(Duration.ZERO).setAt(START.plusMillis(10));
        ring(START.plusMillis(10));
        assertThat(rung).isOne();
        assertThat(next()).isEmpty();
    }

    @Test
    void after_it_rang_it_pauses() {
        Alarm alarm = alarm(Duration.ofMillis(500));
        alarm.setAt(START.plusMillis(10));
        assertThat(next()).as("it has not rung before").containsExactly(START.plusMillis(10));
        ring(START.plusMillis(10));
        alarm.setAt(START.plusMillis(11));
        assertThat(next()).containsExactly(START.plusMillis(510));
        alarm.setAt(START.plusMillis(12));
        assertThat(next()).containsExactly(START.plusMillis(510));
    }

    @Test
    void what_lies_behind_its_pause_is_not_late() {
        Alarm alarm = alarm(Duration.ofMillis(500));
        alarm.setAt(START.plusMillis(10));
        ring(START.plusMillis(10));
        alarm.setAt(START.plusMillis(600));
        assertThat(next()).containsExactly(START.plusMillis(600));
    }

    @Test
    void it_may_be_set_to_never() {
        alarm(Duration.ofMillis(500)).setAt(Instant.MAX);
        assertThat(next()).isEmpty();
    }

    private Alarm alarm(Duration pause) {
        context.setCurrentSystemTimeMs(START.toEpochMilli());
        return new Alarm(context, pause, () -> rung++);
    }

    private List<Instant> next() {
        return set().stream().map(CapturedPunctuator::getStartTime).toList();
    }

    private void ring(Instant now) {
        context.setCurrentSystemTimeMs(now.toEpochMilli());
        set().forEach(alarm -> alarm.getPunctuator().punctuate(now.toEpochMilli()));
    }

    private List<CapturedPunctuator> set() {
        return context.scheduledPunctuators().stream()
                .filter(alarm -> !alarm.cancelled())
                .toList();
    }
}
