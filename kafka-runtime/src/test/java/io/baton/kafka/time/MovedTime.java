package io.baton.kafka.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A time that only pauses and the test move. It remembers the pauses. */
public final class MovedTime implements Time {
    private final List<Duration> pauses = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public long nanos() {
        return now.toNanos();
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        pauses.add(duration);
        move(duration);
    }

    public void move(Duration duration) {
        now = now.plus(duration);
    }

    public List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
