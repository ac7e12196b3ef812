package io.baton.benchmarks.measures;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * How long before their deadlines requests are taken in. All of them must have been taken in by then, or what is measured is
 * how fast they are: if they were not, it is tried again with twice the time.
 */
final class Lead {
    private static final int MOST_ATTEMPTS = 5;

    private Duration length;

    private static final class TooShortException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooShortException(Duration late) {
            super("The last request was taken in " + late + " after its deadline");
        }
    }

    /** @param first what is tried first */
    Lead(Duration first) {
        length = first;
    }

    /**
     * @param attempt gets the lead; calls {@link #require}, and leaves nothing behind if that throws
     * @return what the first attempt found whose lead was long enough
     */
    <T> T longEnough(Function<Duration, T> attempt) {
        for (int attempts = 1; ; attempts++) {
            try {
                return attempt.apply(length);
            } catch (TooShortException e) {
                if (attempts == MOST_ATTEMPTS) throw e;
                length = length.multipliedBy(2);
            }
        }
    }

    /** Called when all requests have been taken in. */
    static void require(Instant firstDue) {
        Duration late = Duration.between(firstDue, Instant.now());
        if (late.isPositive()) throw new TooShortException(late);
    }
}
