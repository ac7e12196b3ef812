package io.baton.api.gateway;

import io.baton.projections.feed.TooManyWaitingException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Who waits for which answer. Several may wait for the same one, each as long as they like.
 *
 * @param <A> the answers
 */
final class Waiters<A> {
    private final Semaphore places;
    private final ConcurrentMap<String, List<CompletableFuture<A>>> waiting = new ConcurrentHashMap<>();

    /** @param most how many may wait at once */
    Waiters(int most) {
        places = new Semaphore(most);
    }

    /**
     * @return the answer to come; whoever registers must see to it that it completes or is cancelled
     * @throws TooManyWaitingException if too many wait already
     */
    CompletableFuture<A> register(String id) {
        if (!places.tryAcquire()) throw new TooManyWaitingException();
        CompletableFuture<A> answer = new CompletableFuture<>();
        waiting.merge(id, List.of(answer), Waiters::joined);
        answer.whenComplete((given, cancelled) -> leave(id, answer));
        return answer;
    }

    /** Gives the answer to all who wait for it. */
    void answer(String id, A answer) {
        waiting.getOrDefault(id, List.of()).forEach(waiter -> waiter.complete(answer));
    }

    private void leave(String id, CompletableFuture<A> answer) {
        waiting.computeIfPresent(id, (same, waiters) -> without(waiters, answer));
        places.release();
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static <T> List<T> without(List<T> some, T one) {
        List<T> rest = some.stream().filter(other -> other != one).toList();
        return rest.isEmpty() ? null : rest;
    }
}
