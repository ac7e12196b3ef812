package io.baton.inbox.web;

import java.time.Instant;

/**
 * The clock that pages tell the time left by, if it is another one than that of sessions and links. A deployment has none: there is one
 * on a local run whose time passes faster.
 */
@FunctionalInterface
public interface PageClock {
    /** @return the present time, for readers */
    Instant now();
}
