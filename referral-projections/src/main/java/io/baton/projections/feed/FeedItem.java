package io.baton.projections.feed;

import io.baton.events.ReferralEvent;
import io.baton.events.Stage;
import java.time.Instant;

/** An item of the feed. A client that comes back with the id of an item gets the items behind it. */
public sealed interface FeedItem {
    /** @return the position behind it */
    String id();

    /**
     * A referral has changed.
     *
     * @param id the position behind it
     * @param referralId the referral
     * @param version its version after the event
     * @param kind the kind of the event
     * @param occurredAt when the event occurred
     * @param stage its stage after the event
     */
    record Changed(String id, String referralId, long version, String kind, Instant occurredAt, Stage stage)
            implements FeedItem {
        static Changed of(Positions behind, ReferralEvent event) {
            return new Changed(
                    behind.toString(),
                    event.getHeader().getReferralId(),
                    event.getHeader().getVersion(),
                    event.getHeader().getKind(),
                    event.getHeader().getOccurredAt(),
                    event.getAfter().getStage());
        }
    }

    /** Nothing has changed for a while. */
    record Quiet(String id) implements FeedItem {}

    /** The changes since the client's position cannot be replayed: the client reads its lists again. */
    record Reset(String id) implements FeedItem {}
}
