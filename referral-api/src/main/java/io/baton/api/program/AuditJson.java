package io.baton.api.program;

import io.baton.api.referrals.HistoryJson.EventJson;
import io.baton.events.Actor;
import io.baton.events.Rfi;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Ids;
import io.baton.projections.views.AuditPage;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * What people of the program did to referrals.
 *
 * @param acts last first
 * @param next the value of {@code cursor} for the next page; absent on the last one
 */
@Serdeable
@Schema(name = "Audit")
public record AuditJson(List<ActJson> acts, @Nullable String next) {
    /**
     * One act.
     *
     * @param occurredAt when
     * @param userId who, as the token named them
     * @param role in which role
     * @param kind what has happened, for machines
     * @param text what has happened, in words, with the reason that was given
     * @param version of the referral after it
     * @param company the customer's
     * @param partner the name of its partner
     */
    @Serdeable
    @Schema(name = "Act")
    public record ActJson(
            Instant occurredAt,
            String userId,
            @Schema(ref = "Role") String role,
            @Schema(ref = "EventKind") String kind,
            String text,
            String referralId,
            long version,

            @Schema(description = "As mails and pages name the RFI.")
            String reference,

            String company,
            String partnerId,
            String partner,
            @Nullable String decisionId) {
        static ActJson of(AuditPage.Row row, EventJson event) {
            Rfi rfi = row.referral().getRfi();
            Actor actor = row.event().header().getActor();
            return new ActJson(
                    event.occurredAt(),
                    actor.getUserId(),
                    actor.getRole(),
                    event.kind(),
                    event.text(),
                    row.referral().getReferralId(),
                    event.version(),
                    Ids.reference(rfi.getRfiId()),
                    Sealing.openCustomer(rfi.getCustomer()).getCompany(),
                    rfi.getPartnerId(),
                    rfi.getPartnerName(),
                    event.decisionId());
        }
    }
}
