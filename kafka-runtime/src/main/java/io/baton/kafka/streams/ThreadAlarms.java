package io.baton.kafka.streams;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;

/** The alarms that are set in the tasks of one thread: a task is closed where it runs, and starts again elsewhere. */
final class ThreadAlarms {
    private static final ThreadLocal<ThreadAlarms> CURRENT = ThreadLocal.withInitial(ThreadAlarms::new);
    private static final Duration FAR_AWAY = Duration.ofDays(1);
    /** An alarm that has not gone off by then was its task's, and that is closed. */
    private static final Duration OVERDUE = Duration.ofSeconds(1);

    private final Map<Alarm, Instant> times = new IdentityHashMap<>();

    static ThreadAlarms current() {
        return CURRENT.get();
    }

    void set(Alarm alarm, Instant at) {
        times.put(alarm, at);
    }

    void cancel(Alarm alarm) {
        times.remove(alarm);
    }

    /** @return the time until the next of them; a long one if none is set */
    Duration untilNext(Instant now) {
        if (times.isEmpty()) return FAR_AWAY;
        times.values().removeIf(now.minus(OVERDUE)::isAfter);
        if (times.isEmpty()) return FAR_AWAY;
        Instant next = Collections.min(times.values());
        Duration until = Duration.between(now, next);
        if (until.isNegative()) return Duration.ZERO;
        return until.compareTo(FAR_AWAY) < 0 ? until : FAR_AWAY;
    }
}
