package io.baton.api.gateway;

import io.baton.events.SignIn;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.write.NotAppendedException;
import io.baton.kafka.write.TopicWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The links that sign people in, and the sessions of browsers, as their topic has them. Every instance reads all of it in the same
 * order, so the log decides between instances: of two uses of one link, the first one counts; a session that was ended stays ended.
 */
public final class SignInLog implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** So often, what is over is dropped: often enough that it takes no memory, seldom enough that it takes no time. */
    private static final int DROPPED_EACH = 1_000;

    private final InstantSource clock;
    private final Map<String, SignIn> byId = new ConcurrentHashMap<>();
    /** The last link of each person of a partner. */
    private final Map<List<String>, SignIn> lastLink = new ConcurrentHashMap<>();

    private final Map<String, CompletableFuture<SignIn>> waiting = new ConcurrentHashMap<>();
    private final TopicFollower<SignIn> follower;
    private final TopicWriter<SignIn> writer;
    private int sinceDropped;

    /** Returns when it has read all that the topic holds now. */
    public SignInLog(Connection connection, TopicSerdes serdes, InstantSource clock) {
        this.clock = clock;
        writer = new TopicWriter<>(connection, serdes, Topics.SIGN_INS);
        follower = TopicFollower.ofRecords(connection, serdes, Topics.SIGN_INS, this::read)
                .start(TopicFollower.From.BEGINNING);
    }

    /** @return the link or session, unless it is over */
    Optional<SignIn> find(String id) {
        return Optional.ofNullable(byId.get(id)).filter(this::lasts);
    }

    /** @return all that are not over */
    Collection<SignIn> all() {
        return byId.values().stream().filter(this::lasts).toList();
    }

    /** @return the last link that was mailed to a person of a partner, by their pseudonym; empty if it is over */
    Optional<SignIn> lastLink(String partnerId, String subject) {
        return Optional.ofNullable(lastLink.get(List.of(partnerId, subject))).filter(this::lasts);
    }

    /**
     * Appends a record, and knows it from here on.
     *
     * @throws NotAppendedException if it is not certain that it was appended
     */
    void append(SignIn signIn) {
        writer.append(signIn.getSignInId(), signIn);
        learn(signIn);
    }

    /**
     * Appends the use of a link, and waits until the log says which use was the first.
     *
     * @param used names its attempt
     * @return whether it was this one
     * @throws NotAppendedException if it is not certain
     */
    boolean appendUse(SignIn used) {
        CompletableFuture<SignIn> first = new CompletableFuture<>();
        waiting.put(used.getUsedBy(), first);
        try {
            writer.append(used.getSignInId(), used);
            return used.getUsedBy()
                    .equals(first.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                            .getUsedBy());
        } catch (ExecutionException | TimeoutException e) {
            throw new NotAppendedException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAppendedException(e);
        } finally {
            waiting.remove(used.getUsedBy());
        }
    }

    private void read(ConsumerRecord<String, SignIn> record) {
        SignIn next = record.value();
        if (next == null || isRequest(next)) return;
        SignIn stands = learn(next);
        if (next.getUsedBy() != null)
            Optional.ofNullable(waiting.get(next.getUsedBy())).ifPresent(attempt -> attempt.complete(stands));
        dropWhatIsOver();
    }

    private SignIn learn(SignIn next) {
        SignIn stands = byId.merge(next.getSignInId(), next, SignInLog::standing);
        if (isLink(next)) lastLink.merge(person(next), next, SignInLog::later);
        return stands;
    }

    private static List<String> person(SignIn link) {
        return List.of(link.getPartnerId(), link.getPerson().getSubjectId());
    }

    private static SignIn later(SignIn one, SignIn other) {
        return other.getAskedAt().isAfter(one.getAskedAt()) ? other : one;
    }

    /** @return which of two records of the same id stands, in the order of the log */
    private static SignIn standing(SignIn known, SignIn next) {
        if (isLink(known)) return known.getUsedAt() == null && next.getUsedAt() != null ? next : known;
        return known.getEndedAt() == null ? next : known;
    }

    /** A customer's, which {@link UnconfirmedRequests} reads: it signs nobody in. */
    private static boolean isRequest(SignIn signIn) {
        return signIn.getRequest() != null;
    }

    static boolean isLink(SignIn signIn) {
        return !isSession(signIn) && signIn.getFollowedRfiId() == null;
    }

    static boolean isSession(SignIn signIn) {
        return signIn.getDevice() != null;
    }

    private boolean lasts(SignIn signIn) {
        return clock.instant().isBefore(signIn.getExpiresAt());
    }

    private void dropWhatIsOver() {
        sinceDropped++;
        if (sinceDropped < DROPPED_EACH) return;
        sinceDropped = 0;
        byId.values().removeIf(signIn -> !lasts(signIn));
        lastLink.values().removeIf(signIn -> !lasts(signIn));
    }

    @Override
    public void close() {
        follower.close();
        writer.close();
    }
}
