package io.baton.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on the loopback interface. */
public final class Ports {
    /** Asks for any port that is free. */
    public static final int ANY = 0;

    // Below what systems give to connections and to listeners without a wish: none of them comes between a claim and
    // its use, which may be many seconds later.
    private static final int LOWEST = 20_000;
    private static final int BEYOND = 30_000;
    private static final int TRIES = 1_000;

    /** One for each port that this process was given: its twin in UDP, which keeps every other claim away from its number. */
    private static final Queue<DatagramSocket> KEPT = new ConcurrentLinkedQueue<>();

    private Ports() {}

    /**
     * @param port the wanted port, or {@link #ANY}
     * @param user what it is for, as the error names it
     * @return the port, free just now; if any would do, no other claim of any on this machine is given it while
     *     this process lives
     * @throws PortTakenException if somebody listens on the wanted port
     */
    public static int claim(int port, String user) {
        if (port == ANY) return any();
        takenBy(port).ifPresent(taken -> {
            throw new PortTakenException(port, user, taken);
        });
        return port;
    }

    private static int any() {
        return ThreadLocalRandom.current()
                .ints(TRIES, LOWEST, BEYOND)
                .filter(port -> keep(port) && takenBy(port).isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No port was free in " + TRIES + " tries from " + LOWEST + " to " + (BEYOND - 1)));
    }

    private static boolean keep(int port) {
        try {
            KEPT.add(new DatagramSocket(at(port)));
            return true;
        } catch (BindException e) {
            return false;
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<BindException> takenBy(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // A port whose last connections are only fading out is free.
            socket.setReuseAddress(true);
            socket.bind(at(port));
            return Optional.empty();
        } catch (BindException e) {
            return Optional.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
