package io.baton.api.web;

import io.micronaut.core.annotation.Nullable;
import java.util.UUID;

/** What makes a request repeatable: the same key again is the same request again. */
public final class IdempotencyKey {
    public static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 200;

    private IdempotencyKey() {}

    /**
     * @param header as it was sent, if it was
     * @return the key; one that no other request has, if none was sent
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
