package io.baton.api.gateway;

import io.baton.events.DecisionResult;
import io.baton.events.ReferralDecision;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.write.NotAppendedException;
import io.baton.projections.feed.TooManyWaitingException;
import io.baton.records.Fingerprint;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Asks the engine for decisions, and reads its committed answers. */
public final class Decisions implements AutoCloseable {
    private static final int MOST_REMEMBERED = 20_000;

    private final RecentResults recent = new RecentResults(MOST_REMEMBERED);
    private final RequestReply<ReferralDecision, DecisionResult> requests;

    public Decisions(Connection connection, TopicSerdes serdes, InstantSource clock) {
        requests = new RequestReply<>(
                connection,
                serdes,
                clock,
                Topics.REFERRAL_DECISIONS,
                Topics.DECISION_RESULTS,
                result -> RequestReply.id(result.getDecisionId(), result.getFingerprint()),
                recent::keep);
    }

    /**
     * Asks for a decision.
     *
     * @return its committed answer; empty if it did not come within the patience. It may still come: see {@link #recent}
     * @throws NotAppendedException if Kafka did not confirm that it has the decision
     * @throws TooManyWaitingException if too many requests wait already
     */
    public Optional<DecisionResult> ask(ReferralDecision decision, Duration patience) {
        String id = RequestReply.id(decision.getDecisionId(), Fingerprint.of(decision));
        return requests.ask(decision.getReferralId(), decision, id, patience);
    }

    /** @return the answer to a decision that any instance asked for a little earlier */
    public Optional<DecisionResult> recent(String referralId, String decisionId) {
        return recent.find(referralId, decisionId);
    }

    /** @return whether the follower of the answers runs */
    public boolean following() {
        return requests.following();
    }

    @Override
    public void close() {
        requests.close();
    }
}
