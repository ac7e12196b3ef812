package io.baton.api.gateway;

import io.baton.events.DecisionResult;
import io.baton.events.ReferralDecision;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.follow.TopicFollower.From;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.write.NotAppendedException;
import io.baton.projections.feed.TooManyWaitingException;
import io.baton.records.Fingerprint;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Asks the engine for decisions, and gets its answers: as soon as they are judged, and once more when they are committed. They are the
 * same, so the first one counts.
 */
public final class Decisions implements AutoCloseable {
    private static final int MOST_REMEMBERED = 20_000;

    private final RecentResults recent = new RecentResults(MOST_REMEMBERED);
    private final RequestReply<ReferralDecision, DecisionResult> requests;
    private final TopicFollower<DecisionResult> verdicts;

    public Decisions(Connection connection, TopicSerdes serdes, InstantSource clock) {
        requests = new RequestReply<>(
                connection,
                serdes,
                clock,
                Topics.REFERRAL_DECISIONS,
                Topics.DECISION_RESULTS,
                result -> RequestReply.id(result.getDecisionId(), result.getFingerprint()),
                recent::keep);
        verdicts = new TopicFollower<>(connection, serdes, Topics.VERDICTS, this::judged).start(From.END);
    }

    /**
     * Asks for a decision.
     *
     * @return its answer; empty if it did not come within the patience. It may still come: see {@link #recent}
     * @throws NotAppendedException if Kafka did not confirm that it has the decision
     * @throws TooManyWaitingException if too many requests wait already
     */
    public Optional<DecisionResult> ask(ReferralDecision decision, Duration patience) {
        String id = RequestReply.id(decision.getDecisionId(), Fingerprint.of(decision));
        return requests.ask(decision.getReferralId(), decision, id, patience);
    }

    /**
     * Takes an answer that an engine has judged and not yet committed.
     *
     * @return whether a request of this instance waited for it
     */
    public boolean judged(DecisionResult result) {
        recent.keep(result);
        return requests.answered(result);
    }

    /** @return the answer to a decision that any instance asked for a little earlier */
    public Optional<DecisionResult> recent(String referralId, String decisionId) {
        return recent.find(referralId, decisionId);
    }

    /** @return the referral's newest version that an answer has named, as far as this instance knows; 0 if it knows none */
    public long version(String referralId) {
        return recent.version(referralId);
    }

    /** @return whether the followers of the answers run */
    public boolean following() {
        return requests.following() && verdicts.following();
    }

    @Override
    public void close() {
        verdicts.close();
        requests.close();
    }
}
