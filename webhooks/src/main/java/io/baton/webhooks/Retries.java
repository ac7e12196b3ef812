package io.baton.webhooks;

import java.time.Duration;

/** When a message is tried again: after five seconds, and each time after twice as long, up to an hour. */
final class Retries {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 10;

    /** A message that its receiver rejects is not tried for days: those behind it would wait for nothing. */
    static final int MOST_REJECTIONS = 5;

    private Retries() {}

    /** @param attempts how many there were */
    static Duration pause(int attempts) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
