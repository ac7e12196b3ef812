package io.baton.partners;

import io.baton.events.ReferralEvent;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.lifecycle.ranking.TrackRecord;
import java.time.InstantSource;

/** Each partner's track record, from the events that this instance follows. What counts is {@link PastReferrals}' to say. */
public final class TrackRecords implements AutoCloseable {
    /**
     * The most events that are read at start, so that a start takes seconds however long the log is. An instance that started
     * earlier may remember more.
     */
    static final long MOST_EVENTS_AT_START = 500_000;

    private final PastReferrals referrals = new PastReferrals();
    private final InstantSource clock;
    private final TopicFollower<ReferralEvent> follower;

    /** Returns when it has read all events that count so far. */
    public TrackRecords(Connection connection, TopicSerdes serdes, InstantSource clock) {
        this.clock = clock;
        follower = new TopicFollower<>(connection, serdes, Topics.REFERRAL_EVENTS, this::add)
                .startSince(TrackRecord.since(clock.instant()), MOST_EVENTS_AT_START);
    }

    /** @return the partner's track record now */
    public synchronized TrackRecord of(String partnerId) {
        return TrackRecord.at(clock.instant(), referrals.of(partnerId));
    }

    private synchronized void add(ReferralEvent event) {
        referrals.add(event);
    }

    @Override
    public void close() {
        follower.close();
    }
}
