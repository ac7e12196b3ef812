package io.baton.api.program;

import io.baton.events.Referral;
import io.baton.events.Rfi;
import io.baton.events.Stage;
import io.baton.events.topics.Ids;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * An earlier referral of the same customer with the same need, of whichever partner.
 *
 * @param referralId the earlier referral
 */
@Serdeable
@Schema(name = "PossibleDuplicate")
public record PossibleDuplicateJson(
        String referralId,
        String rfiId,

        @Schema(description = "As mails and pages name the RFI.")
        String reference,

        String partnerId,
        String partner,
        String profileId,
        String location,
        Instant receivedAt,
        @Schema(implementation = Stage.class) String stage) {
    static PossibleDuplicateJson of(Referral referral) {
        Rfi rfi = referral.getRfi();
        return new PossibleDuplicateJson(
                referral.getReferralId(),
                rfi.getRfiId(),
                Ids.reference(rfi.getRfiId()),
                rfi.getPartnerId(),
                rfi.getPartnerName(),
                rfi.getProfileId(),
                rfi.getLocation(),
                referral.getReceivedAt(),
                referral.getStage().name());
    }
}
