package io.baton.benchmarks.systems.postgres;

import java.util.concurrent.atomic.AtomicReference;

/** The first failure of work that nobody waits for. */
final class Failure {
    private final AtomicReference<Exception> first = new AtomicReference<>();

    void note(Exception thrown) {
        first.compareAndSet(null, thrown);
    }

    boolean happened() {
        return first.get() != null;
    }

    /** @throws IllegalStateException if something failed */
    void rethrow() {
        if (happened()) throw new IllegalStateException("PostgreSQL's peer failed", first.get());
    }
}
