package io.baton.benchmarks.systems.kafka;

import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** Hands each line over as it comes. */
record Lines(Consumer<String> line) implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String text) {
        line.accept(text);
    }

    @Override
    public void onError(Throwable thrown) {
        // The page was closed, here or there; a measure that waits for more of it fails.
    }

    @Override
    public void onComplete() {
        // Likewise.
    }
}
