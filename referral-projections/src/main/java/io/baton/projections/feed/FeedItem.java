package io.baton.projections.feed;

import io.baton.events.ReferralEvent;
import io.baton.events.Stage;
import java.time.Instant;

/** What a client of the feed gets. Whoever comes back with an item's id gets what came behind it. */
public sealed interface FeedItem {
    /** @return the place behind it */
    String id();

    /**
     * A referral has changed.
     *
     * @param id the place behind it
     * @param referralId the referral
     * @param version what it is at now
     * @param kind what has happened
     * @param occurredAt when
     * @param stage where it stands now
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

    /** What has changed since the place that the client came back with cannot be told: it is to read its lists anew. */
    record Reset(String id) implements FeedItem {}
}
