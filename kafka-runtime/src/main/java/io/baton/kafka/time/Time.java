package io.baton.kafka.time;

import java.time.Duration;

/** Monotonic time, to read and to let pass. Not an {@code InstantSource}: a wait must not end because a clock was set. */
public interface Time {
    /** The JVM's time; a pause blocks the thread. */
    Time SYSTEM = new Time() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
            Thread.sleep(duration);
        }
    };

    /** @return nanoseconds since an arbitrary beginning */
    long nanos();

    /** Returns when the duration has passed. */
    void pause(Duration duration) throws InterruptedException;
}
