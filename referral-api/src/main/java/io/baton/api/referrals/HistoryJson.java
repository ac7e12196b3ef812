package io.baton.api.referrals;

import io.baton.events.Actor;
import io.baton.events.ActorKind;
import io.baton.events.EventHeader;
import io.baton.projections.views.HistoryPage;
import io.baton.projections.views.HistoryRow;
import io.baton.words.EventWords;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * What has happened to a referral.
 *
 * @param events first event first
 * @param next the value of {@code after} for the next page; absent on the last one
 */
@Serdeable
@Schema(name = "History")
public record HistoryJson(List<EventJson> events, @Nullable Long next) {
    /**
     * One event.
     *
     * @param version of the referral after it
     * @param kind what has happened, for machines
     * @param occurredAt when
     * @param text what has happened, in words
     * @param by who did it; absent if it was time that passed
     * @param decisionId the decision that led to it, if one did
     */
    @Serdeable
    @Schema(name = "ReferralEvent")
    public record EventJson(
            long version,
            @Schema(ref = "EventKind") String kind,
            Instant occurredAt,
            String text,
            @Nullable ByJson by,
            @Nullable String decisionId) {
        static EventJson of(HistoryRow row, EventWords words) {
            EventHeader header = row.header();
            return new EventJson(
                    header.getVersion(),
                    header.getKind(),
                    header.getOccurredAt(),
                    words.of(header, row.change()),
                    ByJson.of(header.getActor()),
                    header.getDecisionId());
        }
    }

    /**
     * Who did it.
     *
     * @param side PARTNER, CUSTOMER, PROGRAM or ENGINE
     * @param userId who on the partner's side; of others, the partner sees the side
     * @param role in which role
     */
    @Serdeable
    @Schema(name = "By")
    public record ByJson(
            @Schema(implementation = ActorKind.class) String side,
            @Nullable String userId,
            @Nullable @Schema(ref = "Role") String role) {
        static @Nullable ByJson of(@Nullable Actor actor) {
            if (actor == null) return null;
            return actor.getKind() == ActorKind.PARTNER
                    ? new ByJson(actor.getKind().name(), actor.getUserId(), actor.getRole())
                    : new ByJson(actor.getKind().name(), null, null);
        }
    }

    static HistoryJson of(HistoryPage page, EventWords said) {
        List<EventJson> events =
                page.rows().stream().map(row -> EventJson.of(row, said)).toList();
        return new HistoryJson(events, page.more() ? events.getLast().version() : null);
    }
}
