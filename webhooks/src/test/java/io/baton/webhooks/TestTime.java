package io.baton.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes on only when somebody pauses: days of retries pass at once. */
final class TestTime implements InstantSource {
    private static final Instant START = Instant.parse("2027-03-01T09:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @Override
    public Instant instant() {
        return now.get();
    }

    void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    Duration passed() {
        return Duration.between(START, now.get());
    }
}
