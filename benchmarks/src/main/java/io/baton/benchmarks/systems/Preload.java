package io.baton.benchmarks.systems;

import java.time.Duration;
import java.time.Instant;

/**
 * Requests that are open before anything is measured. Their deadlines lie evenly between two instants.
 *
 * @param first the number of the first request
 * @param count how many
 * @param dueFrom the first one's deadline
 * @param dueTo the end of the span; none is due later. The same as {@code dueFrom} for all at once
 */
public record Preload(int first, int count, Instant dueFrom, Instant dueTo) {
    /** @return the request's deadline, in whole milliseconds */
    public Instant due(int request) {
        long span = Duration.between(dueFrom, dueTo).toMillis();
        return dueFrom.plusMillis((long) ((double) span * (request - first) / count));
    }

    /** @return the number after the last request's */
    public int end() {
        return first + count;
    }
}
