package io.baton.local;

/** Somebody else listens on a port that is needed. */
public final class PortTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int port;
    private final String user;

    PortTakenException(int port, String user, Throwable cause) {
        super("Port " + port + ", wanted for " + user + ", is taken", cause);
        this.port = port;
        this.user = user;
    }

    /** @return the port */
    public int port() {
        return port;
    }

    /** @return what it was wanted for */
    public String user() {
        return user;
    }
}
