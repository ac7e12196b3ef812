package io.baton.api.rfis;

import io.baton.api.web.PersonJson;
import io.baton.events.LeadType;
import io.baton.events.Referral;
import io.baton.events.Rfi;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Ids;
import io.baton.projections.views.RfiView;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One page of the RFIs that somebody has sent.
 *
 * @param rfis last sent first
 * @param next the cursor of the next page; absent on the last
 */
@Serdeable
@Schema(name = "RfiPage")
public record SentRfisJson(List<SentRfi> rfis, @Nullable String next) {
    /** An RFI, for its sender: nothing that a partner records. Its content is absent if it reached no partner. */
    @Serdeable
    @Schema(name = "ListedRfi")
    public record SentRfi(
            String rfiId,

            @Schema(description = "As mails and pages name it.")
            String reference,

            Instant receivedAt,

            @Nullable @Schema(implementation = LeadType.class)
            String leadType,

            @Nullable String company,
            @Nullable String country,
            @Nullable List<String> solutions,
            @Nullable String campaignId,
            @Nullable PersonJson sender,
            List<RfiAnswer.TargetJson> targets) {
        static SentRfi of(RfiView view) {
            Optional<Rfi> content =
                    view.referrals().stream().map(Referral::getRfi).findFirst();
            String id = view.result().getRfiId();
            return new SentRfi(
                    id,
                    Ids.reference(id),
                    view.result().getAppendedAt(),
                    content.map(rfi -> rfi.getLeadType().name()).orElse(null),
                    content.map(rfi -> Sealing.openCustomer(rfi.getCustomer()).getCompany())
                            .orElse(null),
                    content.map(Rfi::getCountry).orElse(null),
                    content.map(Rfi::getSolutions).orElse(null),
                    content.map(Rfi::getCampaignId).orElse(null),
                    content.map(rfi -> PersonJson.opened(rfi.getSender())).orElse(null),
                    RfiAnswer.of(view).targets());
        }
    }

    static SentRfisJson of(List<RfiView> rfis, Optional<String> next) {
        return new SentRfisJson(rfis.stream().map(SentRfi::of).toList(), next.orElse(null));
    }
}
