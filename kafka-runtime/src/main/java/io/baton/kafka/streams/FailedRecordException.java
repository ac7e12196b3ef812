package io.baton.kafka.streams;

/** An error that a processor ran into on one record, such as an overflow of the stack. */
final class FailedRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedRecordException(Throwable cause) {
        super(cause);
    }
}
