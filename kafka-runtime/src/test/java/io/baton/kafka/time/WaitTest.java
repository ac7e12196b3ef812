package io.baton.kafka.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitTest {
    private final MovedTime time = new MovedTime();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void what_is_there_is_found_without_a_pause() {
        assertThat(waiting(seconds(1)).until(looks::incrementAndGet, found -> found == 1))
                .isEqualTo(1);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void what_comes_later_is_found_at_the_next_look_and_the_pauses_double_up_to_the_longest() {
        assertThat(waiting(seconds(60)).until(looks::incrementAndGet, found -> found == 5))
                .isEqualTo(5);
        assertThat(time.pauses()).containsExactly(seconds(1), seconds(2), seconds(3), seconds(3));
    }

    @Test
    void what_never_comes_ends_with_the_limit_and_the_last_look() {
        Wait wait = waiting(seconds(5));
        assertThat(wait.until(looks::incrementAndGet, _ -> false)).isEqualTo(4);
        assertThat(wait.over()).isTrue();
        assertThat(wait.again()).isFalse();
        assertThat(wait.elapsed()).isEqualTo(seconds(6));
    }

    @Test
    void an_interrupt_ends_it_and_stays_set() {
        Thread.currentThread().interrupt();
        assertThat(waiting(seconds(5)).again()).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    private Wait waiting(Duration limit) {
        return Wait.withLongerPauses(time, limit, seconds(1), seconds(3));
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
