package io.baton.kafka.write;

/** The record is larger than Baton reads one of its topic: it would go to the dead letters. Nothing was written. */
public final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int most;

    TooLargeException(int most) {
        super("A record of more than " + most + " bytes is not taken");
        this.most = most;
    }

    /** @return how many bytes are taken */
    public int most() {
        return most;
    }
}
