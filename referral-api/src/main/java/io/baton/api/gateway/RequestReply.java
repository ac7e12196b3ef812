package io.baton.api.gateway;

import io.baton.events.topics.Topic;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.write.NotAppendedException;
import io.baton.kafka.write.TopicWriter;
import io.baton.projections.feed.TooManyWaitingException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/**
 * Request and reply over two topics: it appends requests to one, and reads the engine's committed answers from the other,
 * whichever instance publishes them.
 *
 * @param <Q> the requests
 * @param <A> the answers
 */
final class RequestReply<Q extends SpecificRecord, A extends SpecificRecord> implements AutoCloseable {
    private static final int MOST_WAITING = 20_000;

    /** A client that repeats its request a little later may meet an instance that has just started. */
    private static final Duration ANSWERS_SINCE = Duration.ofMinutes(10);

    private final TopicWriter<Q> writer;
    private final TopicFollower<A> follower;
    private final Function<A, String> id;
    private final PendingAnswers<A> pending = new PendingAnswers<>(MOST_WAITING);

    /**
     * @param clock gives the present time; answers of the last minutes are read, too
     * @param requests the requests' topic
     * @param answers the answers' topic
     * @param id tells which request an answer belongs to: see {@link #id}
     * @param each gets every answer, whether a request waits for it or not
     */
    RequestReply(
            Connection connection,
            TopicSerdes serdes,
            InstantSource clock,
            Topic<Q> requests,
            Topic<A> answers,
            Function<A, String> id,
            Consumer<A> each) {
        this.id = id;
        writer = new TopicWriter<>(connection, serdes, requests);
        follower = new TopicFollower<>(connection, serdes, answers, answer -> {
                    each.accept(answer);
                    answered(answer);
                })
                .startSince(clock.instant().minus(ANSWERS_SINCE));
    }

    /** One name may be used twice with different content: each use then has its own answer. */
    static String id(String name, long fingerprint) {
        return name + "/" + fingerprint;
    }

    /**
     * Appends the request, and waits for the answer.
     *
     * @return the answer; empty if it did not come within the patience. Kafka has the request: the engine will answer it
     * @throws NotAppendedException if Kafka does not confirm that it has the request
     * @throws TooManyWaitingException if too many requests wait already
     */
    Optional<A> ask(String key, Q request, String id, Duration patience) {
        CompletableFuture<A> answer = pending.register(id);
        try {
            writer.append(key, request);
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A pending answer only ever completes or is cancelled", e);
        } finally {
            answer.cancel(false);
        }
    }

    /**
     * Gives an answer to the requests that wait for it.
     *
     * @return whether any did
     */
    boolean answered(A answer) {
        return pending.answer(id.apply(answer), answer);
    }

    /** @return whether the follower of the answers runs */
    boolean following() {
        return follower.following();
    }

    @Override
    public void close() {
        writer.close();
        follower.close();
    }
}
