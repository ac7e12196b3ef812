package io.baton.projections.feed;

import static io.baton.events.topics.Topics.REFERRAL_EVENTS;

import io.baton.events.ReferralEvent;
import io.baton.events.wire.Connection;
import io.baton.events.wire.TopicSerdes;
import io.baton.projections.gateway.TooManyWaitingException;
import io.baton.projections.views.Viewer;
import io.baton.streams.TopicFollower;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hears every committed event of every referral, and hands it to the readers whom it concerns. */
public final class ReferralFeed implements AutoCloseable {
    private static final int MOST_READERS = 2_000;
    /** Whoever was away for longer than this many events of all partners reads the lists anew: that is cheaper. */
    private static final long MOST_REPLAYED = 200_000;

    private final Connection connection;
    private final TopicSerdes serdes;
    private final TopicFollower<ReferralEvent> follower;
    private final Map<String, Set<FeedReader>> readers = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(MOST_READERS);
    private volatile Positions heard;

    /** Returns when nothing will be missed any more. */
    public ReferralFeed(Connection connection, TopicSerdes serdes) {
        this.connection = connection;
        this.serdes = serdes;
        heard = Replay.ends(connection);
        follower = TopicFollower.ofRecords(connection, serdes, REFERRAL_EVENTS, this::hear)
                .start(TopicFollower.From.END);
    }

    /**
     * Begins to read.
     *
     * @param lastId where the client has been before, if it has
     * @return what concerns the viewer from there on; to be closed by the caller
     * @throws TooManyWaitingException if too many read already
     */
    public FeedReader read(Viewer viewer, Optional<String> lastId) {
        if (!places.tryAcquire()) throw new TooManyWaitingException();
        FeedReader reader = new FeedReader(viewer, () -> heard, this::leave);
        readers.computeIfAbsent(viewer.partnerId(), partner -> ConcurrentHashMap.newKeySet())
                .add(reader);
        // Only now: what is heard from here on is kept for the reader already.
        Positions now = heard;
        if (lastId.isPresent()) reader.comesBack(resumed(lastId.get(), now), now);
        else reader.begins(now);
        return reader;
    }

    private Optional<Replay> resumed(String lastId, Positions now) {
        return Positions.read(lastId)
                .filter(last -> last.leadTo(now) && last.distance(now) <= MOST_REPLAYED)
                .map(last -> new Replay(connection, serdes, last, now));
    }

    /** @return whether it hears */
    public boolean hearing() {
        return follower.following();
    }

    private void hear(ConsumerRecord<String, ReferralEvent> record) {
        Positions behind = heard.behind(record.partition(), record.offset());
        ReferralEvent event = record.value();
        if (event != null)
            readers.getOrDefault(event.getHeader().getPartnerId(), Set.of())
                    .forEach(reader -> reader.tell(behind, event));
        // Last: what lies before was handed to the readers.
        heard = behind;
    }

    private void leave(FeedReader reader) {
        readers.computeIfPresent(reader.viewer().partnerId(), (partner, some) -> {
            if (some.remove(reader)) places.release();
            return some.isEmpty() ? null : some;
        });
    }

    @Override
    public void close() {
        follower.close();
        readers.values().forEach(some -> some.forEach(FeedReader::end));
    }
}
