package io.baton.kafka.serde;

import java.util.concurrent.atomic.LongAdder;

/** How many calls there were since the start, and how long they took together. */
public final class CallTimes {
    private final LongAdder count = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    void add(long took) {
        count.increment();
        nanos.add(took);
    }

    public long count() {
        return count.sum();
    }

    public long nanos() {
        return nanos.sum();
    }
}
