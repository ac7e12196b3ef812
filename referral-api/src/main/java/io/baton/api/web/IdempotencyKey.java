package io.baton.api.web;

import io.micronaut.core.annotation.Nullable;
import java.util.UUID;

/** The key that makes a request repeatable: with the same key, it is the same request. */
public final class IdempotencyKey {
    public static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 200;

    private IdempotencyKey() {}

    /**
     * @param header as it was sent, if it was
     * @return the key; a unique one if the header is absent
     * @throws ProblemException if it is blank or too long
     */
    public static String of(@Nullable String header) {
        if (header == null) return UUID.randomUUID().toString();
        if (header.isBlank() || header.length() > LONGEST)
            throw new ProblemException(
                    Problem.badRequest(HEADER + " must be 1 to " + LONGEST + " characters, and not blank."));
        return header;
    }
}
