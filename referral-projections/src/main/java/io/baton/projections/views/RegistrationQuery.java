package io.baton.projections.views;

import java.util.Optional;

/**
 * Which page of which queue of registrations (L12).
 *
 * @param queue which queue
 * @param cursor where the page before ended; empty for the first
 * @param limit how many at the most; at least 1
 */
public record RegistrationQuery(Queue queue, Optional<String> cursor, int limit) {
    /** By who has to act. */
    public enum Queue {
        /** The partner. */
        ACTION_REQUIRED,
        /** The program. */
        IN_REVIEW,
        /** Nobody. */
        CLOSED
    }
}
