package io.baton.kafka.serde;

import org.apache.kafka.common.errors.RetriableException;

/** A record may be readable, or writable; the schema registry did not say so in time. It may the next time. */
public final class RegistryUnansweredException extends RetriableException {
    private static final long serialVersionUID = 1L;

    RegistryUnansweredException(Throwable cause) {
        super("The schema registry does not answer", cause);
    }
}
