package io.baton.events.sealing;

import org.apache.avro.AvroRuntimeException;

/** Sealed content that nobody can open: a key version that this release does not know, or bytes that no seal wrote. */
public final class UnreadableContentException extends AvroRuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableContentException(String message) {
        super(message);
    }

    public UnreadableContentException(String message, Throwable cause) {
        super(message, cause);
    }
}
