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
 * Asks the engine by one topic, and hears its committed answers on another, whichever instance gives them.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
final class Questions<Q extends SpecificRecord, A extends SpecificRecord> implements AutoCloseable {
    private static final int MOST_WAITING = 20_000;

    /** Whoever was told to ask later may ask an instance that has just started. */
    private static final Duration HEARD_SINCE = Duration.ofMinutes(10);

    private final TopicWriter<Q> writer;
    private final TopicFollower<A> follower;
    private final Waiters<A> waiters = new Waiters<>(MOST_WAITING);

    /**
     * @param clock tells from when on answers are read
     * @param asked the questions' topic
     * @param answered the answers'
     * @param id what an answer is told by: see {@link #id}
     * @param alsoTold hears every answer, whoever waits for it
     */
    Questions(
            Connection connection,
            TopicSerdes serdes,
            InstantSource clock,
            Topic<Q> asked,
            Topic<A> answered,
            Function<A, String> id,
            Consumer<A> alsoTold) {
        writer = new TopicWriter<>(connection, serdes, asked);
        follower = new TopicFollower<>(connection, serdes, answered, answer -> {
                    alsoTold.accept(answer);
                    waiters.answer(id.apply(answer), answer);
                })
                .startSince(clock.instant().minus(HEARD_SINCE));
    }

    /** The same name may be used twice, with different content; then each use has an answer of its own. */
    static String id(String name, long fingerprint) {
        return name + "/" + fingerprint;
    }

    /**
     * Asks, and waits for the answer.
     *
     * @return the committed answer; empty if it did not come within the patience. Kafka has the question: it will be answered
     * @throws NotAppendedException if Kafka does not confirm that it has the question
     * @throws TooManyWaitingException if too many wait already
     */
    Optional<A> ask(String key, Q question, String id, Duration patience) {
        CompletableFuture<A> answer = waiters.register(id);
        try {
            writer.append(key, question);
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Waiters are only ever answered", e);
        } finally {
            answer.cancel(false);
        }
    }

    /** @return whether answers are heard */
    boolean hearing() {
        return follower.following();
    }

    @Override
    public void close() {
        writer.close();
        follower.close();
    }
}
