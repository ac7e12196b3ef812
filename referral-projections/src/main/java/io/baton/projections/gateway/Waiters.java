package io.baton.projections.gateway;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Who waits for which answer.
 *
 * @param <A> the answers
 */
final class Waiters<A> {
    private final Map<String, CompletableFuture<A>> waiting = new ConcurrentHashMap<>();
    private final int most;

    /** @param most how many may wait at once */
    Waiters(int most) {
        this.most = most;
    }

    /** An answer to come; those who ask the same share it. */
    CompletableFuture<A> register(String id) {
        if (waiting.size() >= most) throw new TooManyWaitingException();
        return waiting.computeIfAbsent(id, any -> new CompletableFuture<>());
    }

    void answer(String id, A answer) {
        Optional.ofNullable(waiting.remove(id)).ifPresent(waiter -> waiter.complete(answer));
    }

    /** @return the answer, if it comes in time */
    Optional<A> await(String id, CompletableFuture<A> answer, Duration patience) {
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Waiters are only ever answered", e);
        } finally {
            waiting.remove(id, answer);
        }
    }
}
