package io.baton.kafka.serde;

import org.apache.kafka.common.errors.SerializationException;

/** Bytes that can never be read, however often they are tried: they belong to the dead letters. */
public final class UnreadableRecordException extends SerializationException {
    private static final long serialVersionUID = 1L;

    public UnreadableRecordException(String message) {
        super(message);
    }

    public UnreadableRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
