package io.baton.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
    @Test
    void one_domain_gets_half_and_all_together_no_more_than_all() {
        Connections connections = new Connections(4);

        assertThat(connections.take("a.example")).isTrue();
        assertThat(connections.take("a.example")).isTrue();
        assertThat(connections.take("a.example")).isFalse();
        assertThat(connections.take("b.example")).isTrue();
        assertThat(connections.take("c.example")).isTrue();
        assertThat(connections.take("d.example")).isFalse();
    }

    @Test
    void what_is_given_back_is_free_and_told() {
        Connections connections = new Connections(1);
        AtomicInteger told = new AtomicInteger();
        connections.onFree(told::incrementAndGet);
        connections.take("a.example");

        connections.giveBack("a.example");

        assertThat(told).hasValue(1);
        assertThat(connections.take("b.example")).isTrue();
    }
}
