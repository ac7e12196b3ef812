package io.baton.projections.gateway;

import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.topics.Topics;
import io.baton.events.wire.Connection;
import io.baton.events.wire.TopicSerdes;
import io.baton.projections.engine.Fingerprint;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Submits RFIs and withdrawals, and hears what became of them. */
public final class Submissions implements AutoCloseable {
    private static final int MOST_WAITING = 20_000;

    private final TopicWriter<RfiSubmission> writer;
    private final TopicFollower<RfiResult> follower;
    private final Waiters<RfiResult> waiters = new Waiters<>(MOST_WAITING);

    public Submissions(Connection connection, TopicSerdes serdes) {
        writer = new TopicWriter<>(connection, serdes, Topics.RFI_SUBMISSIONS);
        follower =
                new TopicFollower<>(connection, serdes, Topics.RFI_RESULTS, this::heard).start(TopicFollower.From.END);
    }

    /**
     * Submits.
     *
     * @return the committed result; empty if it did not come within the patience, as when a target waits for its profile
     * @throws NotAppendedException if it could not be submitted
     * @throws TooManyWaitingException if too many wait already
     */
    public Optional<RfiResult> submit(RfiSubmission submission, Duration patience) {
        String id = id(submission.getRfiId(), Fingerprint.of(submission));
        CompletableFuture<RfiResult> result = waiters.register(id);
        writer.append(submission.getRfiId(), submission);
        return waiters.await(id, result, patience);
    }

    /** @return whether results are heard */
    public boolean hearing() {
        return follower.following();
    }

    private void heard(RfiResult result) {
        waiters.answer(id(result.getRfiId(), result.getContentHash()), result);
    }

    /** Two submissions under one id, with different content, have different answers. */
    private static String id(String rfiId, long contentHash) {
        return rfiId + "/" + contentHash;
    }

    @Override
    public void close() {
        writer.close();
        follower.close();
    }
}
