package io.baton.api.gateway;

import io.baton.projections.feed.TooManyWaitingException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * The answers that requests wait for. Several requests may wait for one answer, each with a timeout of its own.
 *
 * @param <A> the answers
 */
final class PendingAnswers<A> {
    private final Semaphore free;
    private final ConcurrentMap<String, List<CompletableFuture<A>>> waiting = new ConcurrentHashMap<>();

    /** @param most how many requests may wait at once */
    PendingAnswers(int most) {
        free = new Semaphore(most);
    }

    /**
     * @return the answer to come; the caller completes or cancels it, or its slot stays taken
     * @throws TooManyWaitingException if too many requests wait already
     */
    CompletableFuture<A> register(String id) {
        if (!free.tryAcquire()) throw new TooManyWaitingException();
        CompletableFuture<A> answer = new CompletableFuture<>();
        waiting.merge(id, List.of(answer), PendingAnswers::joined);
        answer.whenComplete((given, cancelled) -> leave(id, answer));
        return answer;
    }

    /**
     * Completes every request that waits for this answer.
     *
     * @return whether any did
     */
    boolean answer(String id, A answer) {
        List<CompletableFuture<A>> waiters = waiting.getOrDefault(id, List.of());
        waiters.forEach(waiter -> waiter.complete(answer));
        return !waiters.isEmpty();
    }

    private void leave(String id, CompletableFuture<A> answer) {
        waiting.computeIfPresent(id, (same, waiters) -> without(waiters, answer));
        free.release();
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static <T> List<T> without(List<T> some, T one) {
        List<T> rest = some.stream().filter(other -> other != one).toList();
        return rest.isEmpty() ? null : rest;
    }
}
