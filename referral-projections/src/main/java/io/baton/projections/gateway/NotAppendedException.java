package io.baton.projections.gateway;

/** Kafka or the registry did not take the record; nothing was asked, and the same request may be sent again. */
public final class NotAppendedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAppendedException(Throwable cause) {
        super("The request could not be appended: " + cause.getMessage(), cause);
    }
}
