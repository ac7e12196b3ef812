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

/** Submits RFIs and withdrawals, and hears what became of them. */
public final class Submissions implements AutoCloseable {
    private final Questions<RfiSubmission, RfiResult> questions;

    public Submissions(Connection connection, TopicSerdes serdes, InstantSource clock) {
        questions = new Questions<>(
                connection,
                serdes,
                clock,
                Topics.RFI_SUBMISSIONS,
                Topics.RFI_RESULTS,
                result -> Questions.id(result.getRfiId(), result.getContentHash()),
                result -> {});
    }

    /**
     * Submits.
     *
     * @return the committed result; empty if it did not come within the patience, as when a target waits for its profile
     * @throws NotAppendedException if it is not certain that it was submitted
     * @throws TooManyWaitingException if too many wait already
     */
    public Optional<RfiResult> submit(RfiSubmission submission, Duration patience) {
        String id = Questions.id(submission.getRfiId(), Fingerprint.of(submission));
        return questions.ask(submission.getRfiId(), submission, id, patience);
    }

    /**
     * Submits further targets for an RFI.
     *
     * @param before the RFI's result so far: it is published anew when they have answered
     * @return the next committed result of the RFI; empty if none came within the patience
     * @throws NotAppendedException if it is not certain that they were submitted
     * @throws TooManyWaitingException if too many wait already
     */
    public Optional<RfiResult> submitFurther(RfiSubmission further, RfiResult before, Duration patience) {
        String id = Questions.id(before.getRfiId(), before.getContentHash());
        return questions.ask(further.getRfiId(), further, id, patience);
    }

    /** @return whether results are heard */
    public boolean hearing() {
        return questions.hearing();
    }

    @Override
    public void close() {
        questions.close();
    }
}
