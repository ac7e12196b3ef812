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
 * One client's way through the feed. What it has not fetched yet is kept for it up to a bound; a client that is slower loses
 * its place here, and comes back with the id of what it had last.
 */
public final class FeedReader implements AutoCloseable {
    static final int MOST_KEPT = 1_000;

    private final Viewer viewer;
    private final Supplier<Positions> heard;
    private final Consumer<FeedReader> leave;
    private final BlockingQueue<Told> kept = new ArrayBlockingQueue<>(MOST_KEPT);
    private Positions start;
    private Optional<FeedItem> first = Optional.empty();
    private Optional<Replay> missed = Optional.empty();
    private volatile boolean ended;

    private record Told(Positions behind, FeedItem item) {}

    /**
     * @param heard how far the feed has told
     * @param leave called when it is closed
     */
    FeedReader(Viewer viewer, Supplier<Positions> heard, Consumer<FeedReader> leave) {
        this.viewer = viewer;
        this.heard = heard;
        this.leave = leave;
    }

    /** Begins here. */
    void begins(Positions now) {
        start = now;
        first = Optional.of(new FeedItem.Quiet(now.toString()));
    }

    /**
     * Begins with what was missed.
     *
     * @param since what was; empty if that cannot be told
     * @param now where that ends
     */
    void comesBack(Optional<Replay> since, Positions now) {
        start = now;
        missed = since;
        if (since.isEmpty()) first = Optional.of(new FeedItem.Reset(now.toString()));
    }

    Viewer viewer() {
        return viewer;
    }

    /** Called by the feed, also before it begins: keeps what concerns the viewer. */
    void tell(Positions behind, ReferralEvent event) {
        if (ended || !viewer.sees(event.getAfter())) return;
        if (!kept.offer(new Told(behind, FeedItem.Changed.of(behind, event)))) ended = true;
    }

    /**
     * @param patience how long to wait for something to happen
     * @return what comes next; empty when there will be nothing more
     */
    public Optional<FeedItem> next(Duration patience) throws InterruptedException {
        Optional<FeedItem> atFirst = first;
        first = Optional.empty();
        return atFirst.isPresent() ? atFirst : missedOrTold(patience);
    }

    private Optional<FeedItem> missedOrTold(Duration patience) throws InterruptedException {
        Optional<FeedItem> replayed = missed.flatMap(replay -> replay.next(viewer));
        if (replayed.isPresent()) return replayed;
        closeReplay();
        return told(patience);
    }

    private Optional<FeedItem> told(Duration patience) throws InterruptedException {
        // Asked first: what had been heard by then is kept already, so nothing kept means that it was all fetched.
        Positions told = heard.get();
        Told next = fetched(patience);
        // Told between the entry into the feed and the beginning: it lies before the beginning, or was replayed.
        while (next != null && next.behind().leadTo(start)) next = fetched(patience);
        if (next != null) return Optional.of(next.item());
        return ended ? Optional.empty() : Optional.of(new FeedItem.Quiet(told.toString()));
    }

    private Told fetched(Duration patience) throws InterruptedException {
        return ended ? kept.poll() : kept.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Nothing more is kept for it. */
    void end() {
        ended = true;
    }

    private void closeReplay() {
        missed.ifPresent(Replay::close);
        missed = Optional.empty();
    }

    @Override
    public void close() {
        closeReplay();
        leave.accept(this);
    }
}
