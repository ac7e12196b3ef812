package io.baton.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is counted together: an IPv4 address, the /64 of an IPv6 address; of what proxies add, only what our own have added. */
class ClientNetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::ffff:192.0.2.1, 192.0.2.1, true"
    })
    void one_network_has_one_name(String one, String other, boolean same) {
        assertThat(network(one, 0).equals(network(other, 0))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 198.51.100.7                            | 192.0.2.1",
                "1 | 198.51.100.7                            | 198.51.100.7",
                "1 | 203.0.113.9, 198.51.100.7               | 198.51.100.7",
                "2 | 203.0.113.9, 198.51.100.7, 192.0.2.200  | 198.51.100.7",
                "1 | [2001:db8::1]:4711                      | 2001:db8::1",
                "1 | 198.51.100.7:4711                       | 198.51.100.7",
                "1 | partner.example                         | 192.0.2.1",
                "1 | unknown                                 | 192.0.2.1",
                "2 | 198.51.100.7                            | 192.0.2.1"
            })
    void a_client_behind_proxies_is_whom_the_first_of_ours_has_answered(int proxies, String forwarded, String client) {
        assertThat(network("192.0.2.1", proxies, forwarded)).isEqualTo(network(client, 0));
    }

    private static ClientNetwork network(String connection, int proxies, String... forwarded) {
        return ClientNetwork.of(
                new InetSocketAddress(InetAddress.ofLiteral(connection), 443),
                Arrays.stream(forwarded).toList(),
                proxies);
    }
}
