package io.baton.projections.feed;

import io.baton.events.ReferralEvent;
import io.baton.projections.views.Viewer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The last events of the feed. Each page that opens has missed what happened since it was made: few events, for which a consumer of
 * their own (a {@link Replay}) costs too much.
 */
final class Recent {
    private final int most;
    private final LongSupplier nanos;
    private final Deque<Event> events = new ArrayDeque<>();
    /** In front of the oldest of them. */
    private Positions start;

    private record Event(int partition, long offset, ReferralEvent event, long at) {}

    /**
     * @param most how many are kept
     * @param start where the feed begins
     * @param nanos the system's nanoseconds
     */
    Recent(int most, Positions start, LongSupplier nanos) {
        this.most = most;
        this.start = start;
        this.nanos = nanos;
    }

    synchronized void add(int partition, long offset, ReferralEvent event) {
        events.add(new Event(partition, offset, event, nanos.getAsLong()));
        if (events.size() <= most) return;
        Event oldest = events.remove();
        start = start.behind(oldest.partition(), oldest.offset());
    }

    /** @return the position in front of all events that are younger than this, as far as they are kept */
    synchronized Positions before(Duration age) {
        long since = nanos.getAsLong() - age.toNanos();
        Positions before = start;
        for (Event event : events) {
            if (event.at() - since > 0) break;
            before = before.behind(event.partition(), event.offset());
        }
        return before;
    }

    /** @return the events between two positions; empty if older ones than these lie there, too */
    synchronized Optional<Missed> between(Positions from, Positions to) {
        if (!start.leadTo(from)) return Optional.empty();
        List<Event> between = new ArrayList<>();
        for (Event event : events)
            if (event.offset() >= from.in(event.partition()) && event.offset() < to.in(event.partition()))
                between.add(event);
        return Optional.of(new Kept(from, new ArrayDeque<>(between)));
    }

    /** Some of them, for one client. */
    static final class Kept implements Missed {
        private final Deque<Event> events;
        private Positions behind;

        private Kept(Positions from, Deque<Event> events) {
            this.behind = from;
            this.events = events;
        }

        @Override
        public Optional<FeedItem> next(Viewer viewer) {
            while (!events.isEmpty()) {
                Event next = events.remove();
                behind = behind.behind(next.partition(), next.offset());
                if (Missed.concerns(viewer, next.event()))
                    return Optional.of(FeedItem.Changed.of(behind, next.event()));
            }
            return Optional.empty();
        }

        @Override
        public void close() {
            events.clear();
        }
    }
}
