package io.baton.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on the loopback interface. */
public final class Ports {
    /** Asks for any port that is free. */
    public static final int ANY = 0;

    private Ports() {}

    /**
     * @param port the wanted port, or {@link #ANY}
     * @param user what it is for, as the error names it
     * @return the port, free just now
     * @throws PortTakenException if somebody listens on it
     */
    public static int claim(int port, String user) {
        try (ServerSocket socket = new ServerSocket()) {
            // A port whose last connections are only fading out is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getLocalPort();
        } catch (BindException e) {
            throw new PortTakenException(port, user, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
