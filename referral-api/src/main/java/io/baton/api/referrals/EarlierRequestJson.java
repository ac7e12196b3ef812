package io.baton.api.referrals;

import io.baton.events.Referral;
import io.baton.events.Stage;
import io.baton.events.topics.Ids;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A partner's earlier referral of the same customer with the same need.
 *
 * @param referralId the earlier referral
 */
@Serdeable
@Schema(name = "EarlierRequest")
public record EarlierRequestJson(
        String referralId,

        @Schema(description = "As mails and pages name the RFI.")
        String reference,

        Instant receivedAt,
        @Schema(implementation = Stage.class) String stage) {
    static EarlierRequestJson of(Referral referral) {
        return new EarlierRequestJson(
                referral.getReferralId(),
                Ids.reference(referral.getRfi().getRfiId()),
                referral.getReceivedAt(),
                referral.getStage().name());
    }
}
