package io.baton.kafka.streams;

import static org.apache.kafka.streams.KafkaStreams.State.CREATED;
import static org.apache.kafka.streams.KafkaStreams.State.ERROR;
import static org.apache.kafka.streams.KafkaStreams.State.PENDING_SHUTDOWN;
import static org.apache.kafka.streams.KafkaStreams.State.REBALANCING;
import static org.apache.kafka.streams.KafkaStreams.State.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.kafka.time.MovedTime;
import java.time.Duration;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;

class AtWorkTest {
    private final MovedTime time = new MovedTime();
    private final AtWork application = new AtWork(time, 1);
    private State state = CREATED;

    @Test
    void what_starts_is_at_work_when_it_runs() {
        assertThat(application.running()).isFalse();
        becomes(REBALANCING);
        assertThat(application.running()).isFalse();
        becomes(RUNNING);
        assertThat(application.running()).isTrue();
    }

    @Test
    void what_takes_over_from_another_goes_on() {
        becomes(REBALANCING);
        becomes(RUNNING);
        becomes(REBALANCING);
        assertThat(application.running()).isTrue();
    }

    @Test
    void what_has_failed_is_at_work_when_it_runs_again() {
        becomes(REBALANCING);
        becomes(RUNNING);
        application.failed(Thread.currentThread());
        becomes(REBALANCING);
        assertThat(application.running()).isFalse();
        becomes(RUNNING);
        assertThat(application.running()).isTrue();
    }

    /** A replaced thread runs at once, to Streams, and may fail on the same record a little later. */
    @Test
    void what_fails_again_and_again_is_not_at_work_until_it_was_well_for_a_minute() {
        becomes(REBALANCING);
        becomes(RUNNING);
        application.failed(Thread.currentThread());
        becomes(REBALANCING);
        becomes(RUNNING);
        time.move(Duration.ofSeconds(6));
        application.failed(Thread.currentThread());
        becomes(REBALANCING);
        becomes(RUNNING);
        assertThat(application.running()).isFalse();
        time.move(Duration.ofSeconds(61));
        assertThat(application.running()).isTrue();
        assertThat(application.failures()).isEqualTo(2);
    }

    @Test
    void what_ends_is_at_work_no_more() {
        becomes(REBALANCING);
        becomes(RUNNING);
        becomes(PENDING_SHUTDOWN);
        assertThat(application.running()).isFalse();
        becomes(ERROR);
        assertThat(application.running()).isFalse();
    }

    private void becomes(State next) {
        application.onChange(next, state);
        state = next;
    }
}
