package io.baton.local;

import java.time.InstantSource;
import org.apache.kafka.common.utils.Time;

/**
 * A broker's time whose append times come from another clock, which may run fast or stand still. Only the threads that handle requests
 * read that clock: they append. The controller, heartbeats and timeouts stay on real time; a broker that is as a whole on a fast clock
 * misses its own heartbeats within milliseconds, and one whose time stands still writes no metadata. They do not read a time before the
 * real one: what they forward to the controller would be too old to be sent.
 */
final class AppendClock implements Time {
    private static final String APPENDING = "kafka-request-handler";

    private final InstantSource clock;

    AppendClock(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public long milliseconds() {
        long real = Time.SYSTEM.milliseconds();
        return Thread.currentThread().getName().contains(APPENDING) ? Math.max(clock.millis(), real) : real;
    }

    @Override
    public long nanoseconds() {
        return Time.SYSTEM.nanoseconds();
    }

    @Override
    public void sleep(long millis) {
        Time.SYSTEM.sleep(millis);
    }
}
