package io.baton.projections.feed;

import io.baton.events.ReferralEvent;
import io.baton.projections.views.Viewer;
import java.util.Optional;

/** The events that a client has missed, up to where the feed goes on. */
sealed interface Missed extends AutoCloseable permits Replay, Recent.Kept {
    /** @return the next event that concerns the viewer; empty when the end is reached */
    Optional<FeedItem> next(Viewer viewer);

    @Override
    void close();

    /** @return whether the event is one of the viewer's partner, and theirs to see */
    static boolean concerns(Viewer viewer, ReferralEvent event) {
        return event.getHeader().getPartnerId().equals(viewer.partnerId()) && viewer.sees(event.getAfter());
    }
}
