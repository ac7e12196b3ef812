package io.baton.partners;

import io.baton.events.CompanySize;
import io.baton.events.DealOutcome;
import io.baton.events.OutcomeKind;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.lifecycle.ranking.Ranking;
import io.baton.lifecycle.ranking.TrackRecord;
import io.baton.lifecycle.ranking.TrackRecord.Deal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each partner has done lately, from how its referrals ended. What is older no longer speaks for or against it. */
public final class TrackRecords implements AutoCloseable {
    private static final Duration LATELY = Duration.ofDays(365);
    private static final int MOST_OF_A_PARTNER = 200;

    private final Map<String, Deque<Past>> pasts = new HashMap<>();
    private final TopicFollower<DealOutcome> follower;

    /** What one referral tells of its partner. */
    private record Past(Instant archivedAt, Optional<Duration> answer, Optional<Deal> won) {}

    /** Returns when it knows all outcomes of late so far. */
    public TrackRecords(Connection connection, TopicSerdes serdes) {
        follower = new TopicFollower<>(connection, serdes, Topics.DEAL_OUTCOMES, this::heard)
                .startSince(Instant.now().minus(LATELY));
    }

    /** @return what the partner has done lately */
    public synchronized TrackRecord of(String partnerId) {
        Instant oldest = Instant.now().minus(LATELY);
        List<Past> lately = pasts.getOrDefault(partnerId, new ArrayDeque<>()).stream()
                .filter(past -> past.archivedAt().isAfter(oldest))
                .toList();
        return new TrackRecord(
                lately.stream().map(Past::answer).flatMap(Optional::stream).toList(),
                lately.stream().map(Past::won).flatMap(Optional::stream).toList());
    }

    private synchronized void heard(DealOutcome outcome) {
        Deque<Past> past = pasts.computeIfAbsent(outcome.getPartnerId(), partner -> new ArrayDeque<>());
        if (past.size() == MOST_OF_A_PARTNER) past.removeFirst();
        past.addLast(new Past(outcome.getArchivedAt(), answer(outcome), won(outcome)));
    }

    /** Letting a referral expire is the slowest answer; a withdrawal asks for none. */
    static Optional<Duration> answer(DealOutcome outcome) {
        if (outcome.getOutcome() == OutcomeKind.EXPIRED)
            return Optional.of(Ranking.expired(Duration.between(outcome.getReceivedAt(), outcome.getArchivedAt())));
        return Optional.ofNullable(outcome.getResponseMillis()).map(Duration::ofMillis);
    }

    private static Optional<Deal> won(DealOutcome outcome) {
        if (outcome.getOutcome() != OutcomeKind.WON || outcome.getCompanySize() == CompanySize.UNKNOWN)
            return Optional.empty();
        Set<String> solutions = new HashSet<>(outcome.getSolutionsSold());
        solutions.addAll(outcome.getWantedSolutions());
        return Optional.of(new Deal(
                solutions,
                io.baton.lifecycle.rfi.CompanySize.valueOf(
                        outcome.getCompanySize().name())));
    }

    @Override
    public void close() {
        follower.close();
    }
}
