package io.baton.kafka.write;

/**
 * Kafka or the registry did not confirm that they took the record. It may have arrived all the same; the same request under
 * the same id may safely be sent again.
 */
public final class NotAppendedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param cause why it is not certain that the record was appended */
    public NotAppendedException(Throwable cause) {
        super("The request could not be appended: " + cause.getMessage(), cause);
    }
}
