package io.baton.projections.views;

import io.baton.lifecycle.registration.RegistrationQueue;
import java.util.Optional;

/**
 * Which page of which queue of registrations (L12).
 *
 * @param queue which queue
 * @param cursor where the page before ended; empty for the first
 * @param limit how many at the most; at least 1
 */
public record RegistrationQuery(RegistrationQueue queue, Optional<String> cursor, int limit) {}
