package io.baton.kafka.serde;

/** A schema that a registered version could not read, or it not them. */
public final class IncompatibleSchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IncompatibleSchemaException(String subject, String detail) {
        super("The registry refuses " + subject + " as incompatible with a version it has: " + detail);
    }
}
