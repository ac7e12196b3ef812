package io.baton.partners;

import io.baton.events.DealOutcome;
import io.baton.events.OutcomeKind;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.ranking.PastReferral;
import io.baton.lifecycle.ranking.TrackRecord;
import io.baton.lifecycle.ranking.TrackRecord.Deal;
import io.baton.lifecycle.referral.Outcome;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Folds the topic of outcomes into each partner's track record. What counts is {@link TrackRecord}'s and {@link PastReferral}'s to say. */
public final class TrackRecords implements AutoCloseable {
    private final Map<String, Deque<PastReferral>> ended = new HashMap<>();
    private final InstantSource clock;
    private final TopicFollower<DealOutcome> follower;

    /** Returns when it has read all outcomes that count so far. */
    public TrackRecords(Connection connection, TopicSerdes serdes, InstantSource clock) {
        this.clock = clock;
        follower = new TopicFollower<>(connection, serdes, Topics.DEAL_OUTCOMES, this::add)
                .startSince(TrackRecord.since(clock.instant()));
    }

    /** @return the partner's track record now */
    public synchronized TrackRecord of(String partnerId) {
        return TrackRecord.at(clock.instant(), ended.getOrDefault(partnerId, new ArrayDeque<>()));
    }

    private synchronized void add(DealOutcome outcome) {
        Deque<PastReferral> referrals = ended.computeIfAbsent(outcome.getPartnerId(), _ -> new ArrayDeque<>());
        if (referrals.size() == TrackRecord.MOST_REFERRALS) referrals.removeFirst();
        referrals.addLast(past(outcome));
    }

    static PastReferral past(DealOutcome outcome) {
        Optional<Duration> answer = PastReferral.answer(
                kind(outcome),
                Duration.between(outcome.getReceivedAt(), outcome.getArchivedAt()),
                Optional.ofNullable(outcome.getResponseMillis()).map(Duration::ofMillis));
        return new PastReferral(outcome.getArchivedAt(), answer, won(outcome));
    }

    /** An outcome that only a later release knows is left open. */
    private static Optional<Outcome> kind(DealOutcome outcome) {
        return Optional.of(outcome.getOutcome())
                .filter(kind -> kind != OutcomeKind.UNKNOWN)
                .map(kind -> Outcome.valueOf(kind.name()));
    }

    private static Optional<Deal> won(DealOutcome outcome) {
        if (outcome.getOutcome() != OutcomeKind.WON || outcome.getCompanySize() == io.baton.events.CompanySize.UNKNOWN)
            return Optional.empty();
        Set<String> solutions = new HashSet<>(outcome.getSolutionsSold());
        solutions.addAll(outcome.getWantedSolutions());
        return Optional.of(
                new Deal(solutions, CompanySize.valueOf(outcome.getCompanySize().name())));
    }

    @Override
    public void close() {
        follower.close();
    }
}
