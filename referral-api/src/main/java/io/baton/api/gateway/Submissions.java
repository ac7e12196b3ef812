package io.baton.api.gateway;

import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.write.NotAppendedException;
import io.baton.projections.feed.TooManyWaitingException;
import io.baton.records.Fingerprint;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Submits RFIs and withdrawals, and reads their committed results. */
public final class Submissions implements AutoCloseable {
    private final RequestReply<RfiSubmission, RfiResult> requests;

    public Submissions(Connection connection, TopicSerdes serdes, InstantSource clock) {
        requests = new RequestReply<>(
                connection,
                serdes,
                clock,
                Topics.RFI_SUBMISSIONS,
                Topics.RFI_RESULTS,
                result -> RequestReply.id(result.getRfiId(), result.getContentHash()),
                result -> {});
    }

    /**
     * Submits.
     *
     * @return the committed result; empty if it did not come within the patience, as when a target waits for its profile
     * @throws NotAppendedException if Kafka did not confirm that it has the submission
     * @throws TooManyWaitingException if too many requests wait already
     */
    public Optional<RfiResult> submit(RfiSubmission submission, Duration patience) {
        String id = RequestReply.id(submission.getRfiId(), Fingerprint.of(submission));
        return requests.ask(submission.getRfiId(), submission, id, patience);
    }

    /**
     * Submits further targets for an RFI.
     *
     * @param before the RFI's result so far: the engine publishes it again, with the further targets, when they have answered
     * @return the next committed result of the RFI; empty if none came within the patience
     * @throws NotAppendedException if Kafka did not confirm that it has them
     * @throws TooManyWaitingException if too many requests wait already
     */
    public Optional<RfiResult> submitFurther(RfiSubmission further, RfiResult before, Duration patience) {
        String id = RequestReply.id(before.getRfiId(), before.getContentHash());
        return requests.ask(further.getRfiId(), further, id, patience);
    }

    /** @return whether the follower of the results runs */
    public boolean following() {
        return requests.following();
    }

    @Override
    public void close() {
        requests.close();
    }
}
