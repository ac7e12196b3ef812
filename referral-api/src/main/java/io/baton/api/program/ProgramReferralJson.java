package io.baton.api.program;

import io.baton.api.web.MoneyJson;
import io.baton.events.Deadline;
import io.baton.events.DeadlineKind;
import io.baton.events.Engagement;
import io.baton.events.Referral;
import io.baton.events.Rfi;
import io.baton.events.Stage;
import io.baton.events.Won;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Ids;
import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.rfi.LeadType;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A referral, for the program: what it asked for, who has it, and how it stands. Nothing that is the partner's alone, such as notes and CRM
 * ids (L4), and nobody's address.
 *
 * @param changedAt the time of its last event
 * @param value what the deal was won for; before, what the partner expects
 * @param reason why it was lost, declined or cancelled
 */
@Serdeable
@Schema(name = "ProgramReferral")
public record ProgramReferralJson(
        String referralId,
        long version,
        @Schema(implementation = Stage.class) String stage,
        String rfiId,

        @Schema(description = "As mails and pages name the RFI.")
        String reference,

        @Schema(implementation = LeadType.class) String leadType,
        String partnerId,
        String partner,
        String profileId,
        String location,
        String company,
        String country,
        String region,
        @Schema(implementation = CompanySize.class) String companySize,
        List<String> solutions,
        @Nullable String campaignId,
        Instant receivedAt,
        @Nullable Instant expiresAt,
        Instant changedAt,
        @Nullable MoneyJson value,
        @Nullable LocalDate purchaseDate,
        @Nullable Instant endedAt,
        @Nullable @Schema(ref = "EndingReason") String reason,
        @Nullable List<String> solutionsSold,
        @Nullable LocalDate closedOn,

        @Nullable
        @Schema(
                description =
                        "Earlier referrals, not withdrawn or cancelled, of the same customer (their address, or their company's own domain)"
                                + " with the same need (its text, or the solutions), within the program's window; the last received"
                                + " first. Absent if there are none.")
        List<PossibleDuplicateJson> possibleDuplicates) {
    /** @param earlier the referrals that it may repeat */
    static ProgramReferralJson of(Referral referral, Instant changedAt, List<Referral> earlier) {
        Rfi rfi = referral.getRfi();
        Optional<Engagement> engagement = Optional.ofNullable(referral.getEngagement());
        Optional<Won> won = Optional.ofNullable(referral.getWon());
        return new ProgramReferralJson(
                referral.getReferralId(),
                referral.getVersion(),
                referral.getStage().name(),
                rfi.getRfiId(),
                Ids.reference(rfi.getRfiId()),
                rfi.getLeadType().name(),
                rfi.getPartnerId(),
                rfi.getPartnerName(),
                rfi.getProfileId(),
                rfi.getLocation(),
                Sealing.openCustomer(rfi.getCustomer()).getCompany(),
                rfi.getCountry(),
                rfi.getRegion(),
                rfi.getCompanySize().name(),
                rfi.getSolutions(),
                engagement.map(Engagement::getCampaignId).orElse(rfi.getCampaignId()),
                referral.getReceivedAt(),
                expiresAt(referral),
                changedAt,
                won.map(Won::getValue)
                        .or(() -> engagement.map(Engagement::getValue))
                        .map(MoneyJson::of)
                        .orElse(null),
                engagement.map(Engagement::getPurchaseDate).orElse(null),
                referral.getArchivedAt(),
                reason(referral),
                won.map(Won::getSolutions).orElse(null),
                won.map(Won::getClosedOn).orElse(null),
                earlier.isEmpty()
                        ? null
                        : earlier.stream().map(PossibleDuplicateJson::of).toList());
    }

    private static Instant expiresAt(Referral referral) {
        return referral.getDeadlines().stream()
                .filter(deadline -> deadline.getKind() == DeadlineKind.EXPIRY)
                .map(Deadline::getAt)
                .findFirst()
                .orElse(null);
    }

    private static String reason(Referral referral) {
        if (referral.getLost() != null) return referral.getLost().getReason().name();
        if (referral.getDeclined() != null)
            return referral.getDeclined().getReason().name();
        if (referral.getCancelled() != null)
            return referral.getCancelled().getReason().name();
        return null;
    }
}
