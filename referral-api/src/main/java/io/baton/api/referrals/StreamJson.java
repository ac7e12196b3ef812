package io.baton.api.referrals;

import io.baton.events.Stage;
import io.baton.projections.feed.FeedItem;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.sse.Event;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What a change of a referral tells; empty for a heartbeat or a reset.
 *
 * @param referralId the referral
 * @param version what it is at now; a read that names it sees it
 * @param kind what has happened
 * @param occurredAt when
 * @param stage where it stands now
 */
@Serdeable
@Schema(name = "StreamEvent")
public record StreamJson(
        @Nullable String referralId,
        @Nullable Long version,
        @Nullable @Schema(ref = "EventKind") String kind,
        @Nullable Instant occurredAt,
        @Nullable @Schema(implementation = Stage.class) String stage) {
    private static final StreamJson NOTHING = new StreamJson(null, null, null, null, null);

    static Event<StreamJson> event(FeedItem item) {
        return switch (item) {
            case FeedItem.Changed changed ->
                Event.of(of(changed)).name("referral").id(changed.id());
            case FeedItem.Quiet quiet -> Event.of(NOTHING).name("heartbeat").id(quiet.id());
            case FeedItem.Reset reset -> Event.of(NOTHING).name("reset").id(reset.id());
        };
    }

    private static StreamJson of(FeedItem.Changed changed) {
        return new StreamJson(
                changed.referralId(),
                changed.version(),
                changed.kind(),
                changed.occurredAt(),
                changed.stage().name());
    }
}
