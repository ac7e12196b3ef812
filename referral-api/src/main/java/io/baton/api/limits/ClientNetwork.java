package io.baton.api.limits;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The network that a request comes from: an IPv4 address, or the /64 of an IPv6 address, which one household or office has for itself.
 */
record ClientNetwork(String name) {
    private static final int BYTES_OF_A_64 = 8;

    /**
     * @param connection who has connected
     * @param forwarded the values of {@code X-Forwarded-For}, in the order of the request
     * @param proxies how many of our own proxies stand before us: what stands further to the left, anybody may have written
     */
    static ClientNetwork of(InetSocketAddress connection, List<String> forwarded, int proxies) {
        List<String> passed = forwarded.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
        Optional<InetAddress> client = proxies == 0 || passed.size() < proxies
                ? Optional.empty()
                : literal(passed.get(passed.size() - proxies));
        return of(client.orElse(connection.getAddress()));
    }

    private static ClientNetwork of(InetAddress address) {
        byte[] bytes = address.getAddress();
        int kept = Math.min(bytes.length, BYTES_OF_A_64);
        return new ClientNetwork(HexFormat.of().formatHex(bytes, 0, kept));
    }

    /** Never a name, which would be looked up. Some proxies add the port. */
    private static Optional<InetAddress> literal(String text) {
        String address = text.replaceFirst("^\\[([^]]*)](:\\d+)?$", "$1").replaceFirst("^([0-9.]+):\\d+$", "$1");
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
