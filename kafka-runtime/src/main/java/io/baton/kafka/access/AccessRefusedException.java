package io.baton.kafka.access;

/** Kafka does not let this process in, or not do what it does. The message says what is missing and what to do. */
public final class AccessRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AccessRefusedException(String message) {
        super(message);
    }

    AccessRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
