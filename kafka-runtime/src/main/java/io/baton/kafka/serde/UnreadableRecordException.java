package io.baton.kafka.serde;

import java.util.Optional;
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

    /**
     * @return the exception of this kind among the causes of what was thrown; empty if there is none: then the record may be
     *     readable later, such as when the registry answers again
     */
    public static Optional<UnreadableRecordException> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof UnreadableRecordException found) return Optional.of(found);
        return Optional.empty();
    }
}
