package io.baton.projections.gateway;

import io.baton.events.DecisionResult;
import io.baton.events.ReferralDecision;
import io.baton.events.topics.Topics;
import io.baton.events.wire.Connection;
import io.baton.events.wire.TopicSerdes;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Asks the engine for decisions, and hears its committed answers, whichever instance gives them. */
public final class Decisions implements AutoCloseable {
    private static final int MOST_WAITING = 20_000;
    private static final int MOST_REMEMBERED = 20_000;

    private final TopicWriter<ReferralDecision> writer;
    private final TopicFollower<DecisionResult> follower;
    private final Waiters<DecisionResult> waiters = new Waiters<>(MOST_WAITING);
    private final Map<String, DecisionResult> recent = Collections.synchronizedMap(new Recent<>());

    public Decisions(Connection connection, TopicSerdes serdes) {
        writer = new TopicWriter<>(connection, serdes, Topics.REFERRAL_DECISIONS);
        follower = new TopicFollower<>(connection, serdes, Topics.DECISION_RESULTS, this::heard)
                .start(TopicFollower.From.END);
    }

    /**
     * Asks for a decision.
     *
     * @return its committed answer; empty if it did not come within the patience. It may still come: see {@link #recent}
     * @throws NotAppendedException if it could not be asked
     * @throws TooManyWaitingException if too many wait already
     */
    public Optional<DecisionResult> ask(ReferralDecision decision, Duration patience) {
        CompletableFuture<DecisionResult> answer = waiters.register(decision.getDecisionId());
        writer.append(decision.getReferralId(), decision);
        return waiters.await(decision.getDecisionId(), answer, patience);
    }

    /** @return the answer to a decision asked a little earlier, on any instance */
    public Optional<DecisionResult> recent(String decisionId) {
        return Optional.ofNullable(recent.get(decisionId));
    }

    /** @return whether answers are heard */
    public boolean hearing() {
        return follower.following();
    }

    private void heard(DecisionResult result) {
        recent.put(result.getDecisionId(), result);
        waiters.answer(result.getDecisionId(), result);
    }

    @Override
    public void close() {
        writer.close();
        follower.close();
    }

    /** The last so many. */
    private static final class Recent<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }
}
