package io.baton.kafka.streams;

import io.baton.kafka.time.Time;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Set;
import java.util.WeakHashMap;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;

/**
 * Whether an application does its work. One that takes partitions over from another goes on with its own meanwhile, for as
 * long as their stores take to be read; to Streams it runs again only then. One whose threads fail again and again does none,
 * though to Streams it runs each time.
 */
final class AtWork implements KafkaStreams.StateListener {
    private static final Duration LATELY = Duration.ofMinutes(1);

    private volatile State state = State.CREATED;
    /** It has run, and nothing has failed since. */
    private volatile boolean well;

    private final Time time;
    private final int threads;
    /** When threads have failed lately. */
    private final Deque<Long> failures = new ArrayDeque<>();

    /** Until nobody knows them any more. */
    private final Set<Thread> failedThreads = Collections.newSetFromMap(new WeakHashMap<>());

    private long failed;

    /** @param threads of the application: so many may fail at once */
    AtWork(Time time, int threads) {
        this.time = time;
        this.threads = threads;
    }

    @Override
    public void onChange(State now, State before) {
        if (now == State.RUNNING) well = true;
        state = now;
    }

    /** A thread has failed: its partitions stand still until it runs again. */
    synchronized void failed(Thread thread) {
        failedThreads.add(thread);
        well = false;
        failed++;
        failures.addLast(time.nanos());
    }

    /** @return whether this thread has failed, and another replaces it */
    synchronized boolean hasFailed(Thread thread) {
        return failedThreads.contains(thread);
    }

    /** @return how many threads have failed, and were replaced, since the start */
    synchronized long failures() {
        return failed;
    }

    boolean running() {
        return !failsAgainAndAgain() && (state == State.RUNNING || state == State.REBALANCING && well);
    }

    /** A thread that was replaced runs at once, to Streams, and may fail again on the same record a little later. */
    synchronized boolean failsAgainAndAgain() {
        long since = time.nanos() - LATELY.toNanos();
        while (!failures.isEmpty() && failures.getFirst() < since) failures.removeFirst();
        return failures.size() > threads;
    }
}
