package io.baton.kafka.time;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A limited wait for a condition that is checked again after each pause: {@code while (!condition() && wait.again())}. It
 * begins when it is made, and serves one thread. An interrupt ends it as its limit does, and stays set on the thread.
 */
public final class Wait {
    private final Time time;
    private final long began;
    private final Duration limit;
    private final Duration longestPause;
    private Duration pause;

    private Wait(Time time, Duration limit, Duration firstPause, Duration longestPause) {
        this.time = time;
        this.limit = limit;
        this.longestPause = longestPause;
        pause = firstPause;
        began = time.nanos();
    }

    /**
     * @param limit of the whole wait
     * @param pause between two checks
     */
    public static Wait atMost(Duration limit, Duration pause) {
        return new Wait(Time.SYSTEM, limit, pause, pause);
    }

    /** @return a wait whose pauses double, from the first to the longest */
    public static Wait withLongerPauses(Time time, Duration limit, Duration firstPause, Duration longestPause) {
        return new Wait(time, limit, firstPause, longestPause);
    }

    /** @return whether to check again: true after a pause; false at once when the wait is over */
    public boolean again() {
        if (over()) return false;
        try {
            time.pause(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        pause = shorter(pause.multipliedBy(2), longestPause);
        return true;
    }

    /** @return the first value that is enough; when the wait is over, the last value that was found */
    public <T> T until(Supplier<T> look, Predicate<? super T> enough) {
        T found = look.get();
        while (!enough.test(found) && again()) found = look.get();
        return found;
    }

    /** @return whether the limit has passed */
    public boolean over() {
        return elapsed().compareTo(limit) >= 0;
    }

    /** @return the time since the wait began */
    public Duration elapsed() {
        return Duration.ofNanos(time.nanos() - began);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
