package io.baton.projections.feed;

import io.baton.events.ReferralEvent;
import io.baton.projections.views.Viewer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One client's reader of the feed. Items that it has not fetched yet are queued up to a bound; the reader of a slower client
 * ends, and the client comes back with the id of its last item.
 */
public final class FeedReader implements AutoCloseable {
    static final int MOST_QUEUED = 1_000;

    private final Viewer viewer;
    private final Supplier<Positions> delivered;
    private final Consumer<FeedReader> leave;
    private final BlockingQueue<Delivered> queued = new ArrayBlockingQueue<>(MOST_QUEUED);
    private Positions start;
    private Optional<FeedItem> first = Optional.empty();
    private Optional<Missed> missed = Optional.empty();
    private boolean begun;
    private volatile boolean ended;

    private record Delivered(Positions behind, FeedItem item) {}

    /**
     * @param delivered the feed's position
     * @param leave called when this reader is closed
     */
    FeedReader(Viewer viewer, Supplier<Positions> delivered, Consumer<FeedReader> leave) {
        this.viewer = viewer;
        this.delivered = delivered;
        this.leave = leave;
    }

    /** Starts at the present position. */
    void begins(Positions now) {
        start = now;
    }

    /**
     * Starts with the events that the client has missed.
     *
     * @param since what it has missed; empty if that cannot be replayed
     * @param now the position where the replay ends
     */
    void comesBack(Optional<Missed> since, Positions now) {
        start = now;
        missed = since;
        if (since.isEmpty()) first = Optional.of(new FeedItem.Reset(now.toString()));
    }

    Viewer viewer() {
        return viewer;
    }

    /** Queues the event if it concerns the viewer. The feed calls it as soon as the reader has joined, even before it starts. */
    void deliver(Positions behind, ReferralEvent event) {
        if (ended || !viewer.sees(event.getAfter())) return;
        if (!queued.offer(new Delivered(behind, FeedItem.Changed.of(behind, event)))) ended = true;
    }

    /**
     * @param patience how long to wait for an event
     * @return the next item; empty when there will be none any more
     */
    public Optional<FeedItem> next(Duration patience) throws InterruptedException {
        Optional<FeedItem> next = first.or(() -> missed.flatMap(since -> since.next(viewer)));
        boolean begins = !begun;
        first = Optional.empty();
        begun = true;
        if (next.isPresent()) return next;
        // A client that has missed nothing learns at once that its stream stands.
        return begins ? Optional.of(new FeedItem.Quiet(start.toString())) : delivered(patience);
    }

    private Optional<FeedItem> delivered(Duration patience) throws InterruptedException {
        closeMissed();
        // Read first: all that was delivered by then is queued already, so an empty queue means that it was all
        // fetched.
        Positions position = delivered.get();
        Delivered next = fetched(patience);
        // Delivered between joining and starting: it lies before the start, or was replayed.
        while (next != null && next.behind().leadTo(start)) next = fetched(patience);
        if (next != null) return Optional.of(next.item());
        return ended ? Optional.empty() : Optional.of(new FeedItem.Quiet(position.toString()));
    }

    private Delivered fetched(Duration patience) throws InterruptedException {
        return ended ? queued.poll() : queued.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Queues nothing more. */
    void end() {
        ended = true;
    }

    private void closeMissed() {
        missed.ifPresent(Missed::close);
        missed = Optional.empty();
    }

    @Override
    public void close() {
        closeMissed();
        leave.accept(this);
    }
}
