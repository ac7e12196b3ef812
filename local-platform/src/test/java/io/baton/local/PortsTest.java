package io.baton.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void no_two_claims_are_given_the_same_port_though_nobody_listens_yet() {
        // So many draws from the range are never all different by chance.
        assertThat(IntStream.range(0, 500).map(claim -> Ports.claim(Ports.ANY, "a test")))
                .doesNotHaveDuplicates();
    }

    @Test
    void another_process_sees_that_a_port_is_claimed_by_its_twin_in_udp() {
        int port = Ports.claim(Ports.ANY, "a test");
        assertThatThrownBy(
                        () -> new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)).close())
                .isInstanceOf(SocketException.class);
    }

    @Test
    void a_claimed_port_is_none_that_systems_give_to_connections_and_to_listeners_without_a_wish() {
        int linuxGivesFrom = 32_768;
        int leastWithoutPrivilege = 1_024;
        assertThat(Ports.claim(Ports.ANY, "a test")).isBetween(leastWithoutPrivilege, linuxGivesFrom - 1);
    }
}
