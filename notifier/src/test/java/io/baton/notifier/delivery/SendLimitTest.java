package io.baton.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SendLimitTest {
    @Test
    void one_domain_gets_half_and_all_together_no_more_than_all() {
        SendLimit connections = new SendLimit(4);

        assertThat(connections.take("a.example")).isTrue();
        assertThat(connections.take("a.example")).isTrue();
        assertThat(connections.take("a.example")).isFalse();
        assertThat(connections.take("b.example")).isTrue();
        assertThat(connections.take("c.example")).isTrue();
        assertThat(connections.take("d.example")).isFalse();
    }

    @Test
    void returned_connection_is_free_and_wakes_the_waiting() {
        SendLimit connections = new SendLimit(1);
        AtomicInteger woken = new AtomicInteger();
        connections.onFree(woken::incrementAndGet);
        connections.take("a.example");

        connections.giveBack("a.example");

        assertThat(woken).hasValue(1);
        assertThat(connections.take("b.example")).isTrue();
    }
}
