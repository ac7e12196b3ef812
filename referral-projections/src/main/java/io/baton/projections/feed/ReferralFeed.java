package io.baton.projections.feed;

import static io.baton.events.topics.Topics.REFERRAL_EVENTS;

import io.baton.events.ReferralEvent;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.projections.views.Viewer;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Follows every committed event of every referral, and hands it to the readers whom it concerns. */
public final class ReferralFeed implements AutoCloseable {
    private static final int MOST_READERS = 4_000;
    private static final int MOST_READERS_OF_PARTNER = 500;
    /** After missing more events than this, of all partners, a client reads its lists again: that is cheaper than a replay. */
    private static final long MOST_REPLAYED = 200_000;
    /** Kept for pages that have just been made. */
    private static final int RECENT = 1_000;
    /** Longer than the views are behind the feed while all is well. */
    private static final Duration VIEWS_BEHIND = Duration.ofSeconds(2);

    private final Connection connection;
    private final TopicSerdes serdes;
    private final TopicFollower<ReferralEvent> follower;
    private final Audience audience;
    private final Recent recent;

    /** Returns when it follows the topic: readers that join from then on miss no event. */
    public ReferralFeed(Connection connection, TopicSerdes serdes) {
        this.connection = connection;
        this.serdes = serdes;
        Positions start = Replay.ends(connection);
        recent = new Recent(RECENT, start, System::nanoTime);
        audience = new Audience(MOST_READERS, MOST_READERS_OF_PARTNER, start, recent);
        follower = TopicFollower.ofRecords(connection, serdes, REFERRAL_EVENTS, this::deliver)
                .start(TopicFollower.From.END);
    }

    /**
     * Starts a reader.
     *
     * @param lastId the id of the last item that the client got; empty for a new client
     * @return the items that concern the viewer from there on; to be closed by the caller
     * @throws TooManyWaitingException if there are too many readers already, of all partners or of this one
     */
    public FeedReader read(Viewer viewer, Optional<String> lastId) {
        FeedReader reader = new FeedReader(viewer, audience::delivered, audience::leave);
        Positions now = audience.join(reader);
        try {
            if (lastId.isPresent()) reader.comesBack(resumed(lastId.get(), now), now);
            else reader.begins(now);
            return reader;
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private Optional<Missed> resumed(String lastId, Positions now) {
        return Positions.read(lastId)
                .filter(last -> last.leadTo(now) && last.distance(now) <= MOST_REPLAYED)
                .map(last -> recent.between(last, now).orElseGet(() -> new Replay(connection, serdes, last, now)));
    }

    /**
     * @return a position that a reader of the views begins at, to miss nothing that happens after they were read: some seconds old,
     *     because the views may be behind the feed. So it also gets events that the views have shown already
     */
    public String beforeViews() {
        return recent.before(VIEWS_BEHIND).toString();
    }

    /** @return whether its follower of the events runs */
    public boolean following() {
        return follower.following();
    }

    private void deliver(ConsumerRecord<String, ReferralEvent> record) {
        audience.deliver(record.partition(), record.offset(), record.value());
    }

    @Override
    public void close() {
        follower.close();
        audience.end();
    }
}
