package io.baton.benchmarks.measures;

import io.baton.benchmarks.process.Waiting;
import io.baton.benchmarks.systems.Sightings;
import io.baton.benchmarks.work.IncorrectException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/** When declines were sent around a crash, and when each was answered. */
final class Recovery implements Sightings {
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private final AtomicLongArray sent;
    private final AtomicLongArray answered;

    /** @param requests how many can be declined in all */
    Recovery(int requests) {
        sent = new AtomicLongArray(requests);
        answered = new AtomicLongArray(requests);
    }

    void sent(int request, long intended) {
        sent.set(request, intended);
    }

    @Override
    public void answered(int request, Answer answer) {
        boolean right = answer == Answer.GRANTED && answered.compareAndSet(request, 0, System.nanoTime());
        if (!right)
            throw new IncorrectException(List.of("request " + request + " was answered " + answer + " or twice"));
    }

    @Override
    public void ended(int request, Ending ending, Instant due) {
        // The answer says it, too.
    }

    /** Returns when all of these are answered. */
    void await(int first, int count) {
        for (int request = first; request < first + count; request++) {
            int waited = request;
            Waiting.until(() -> answered.get(waited) != 0, PATIENCE, "An answer after the crash");
        }
    }

    /** @return the time from the crash until all of these were answered */
    double secondsToAll(int first, int count, long crash) {
        long latest = crash;
        for (int request = first; request < first + count; request++) latest = Math.max(latest, answered.get(request));
        return (latest - crash) / NANOS_PER_SECOND;
    }

    /** @return for each of these, when it was sent after the crash, and how long its answer took */
    List<Plot.Point> curve(int first, int count, long crash) {
        List<Plot.Point> points = new ArrayList<>();
        for (int request = first; request < first + count; request++) {
            double after = (sent.get(request) - crash) / NANOS_PER_SECOND;
            double millis = (answered.get(request) - sent.get(request)) / NANOS_PER_MILLI;
            points.add(new Plot.Point(after, millis));
        }
        return points;
    }
}
