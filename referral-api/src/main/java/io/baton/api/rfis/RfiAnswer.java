package io.baton.api.rfis;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.api.profiles.PartnersJson.LineJson;
import io.baton.events.Referral;
import io.baton.events.RfiResult;
import io.baton.events.Stage;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetResult;
import io.baton.projections.views.RfiView;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The state of an RFI for its sender: its targets, and the stage of each referral. Nothing that a partner records.
 *
 * @param rfiId the RFI
 * @param targets in the order of the RFI; absent while it is not known
 * @param link where the customer follows it; only for the customer, and for the program to pass it on
 */
@Serdeable
@Schema(name = "RfiStanding")
public record RfiAnswer(
        String rfiId,
        @Nullable List<TargetJson> targets,
        @Nullable String link) {

    /** One target; either refused, or with a referral and its stage. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "TargetStanding")
    public record TargetJson(
            String profileId,
            String location,
            @Nullable String partner,
            @Nullable String referralId,
            @Nullable @Schema(implementation = Stage.class) String stage,

            @Nullable @Schema(implementation = TargetRefusal.class)
            String refusal,

            @Nullable @Schema(description = "Why Baton found it to fit; absent if somebody chose it.")
            List<LineJson> why,

            @Nullable @Schema(description = "The declined or expired referral that this one replaces.")
            String insteadOf) {}

    static RfiAnswer of(RfiResult result, @Nullable String link) {
        return new RfiAnswer(
                result.getRfiId(),
                result.getTargets().stream()
                        .map(target -> target(target, Optional.empty()))
                        .toList(),
                link);
    }

    static RfiAnswer of(RfiView view) {
        Map<String, Referral> referrals =
                view.referrals().stream().collect(Collectors.toMap(Referral::getReferralId, Function.identity()));
        return new RfiAnswer(
                view.result().getRfiId(),
                view.result().getTargets().stream()
                        .map(target -> target(target, Optional.ofNullable(referrals.get(target.getReferralId()))))
                        .toList(),
                null);
    }

    RfiAnswer withLink(String followedBy) {
        return new RfiAnswer(rfiId, targets, followedBy);
    }

    private static TargetJson target(TargetResult target, Optional<Referral> referral) {
        return new TargetJson(
                target.getProfileId(),
                target.getLocation(),
                target.getPartnerName(),
                target.getReferralId(),
                referral.map(known -> known.getStage().name())
                        .orElse(target.getReferralId() == null ? null : "RECEIVED"),
                target.getRefusal() == null ? null : target.getRefusal().name(),
                why(target),
                target.getInsteadOf());
    }

    private static List<LineJson> why(TargetResult target) {
        if (target.getWhy().isEmpty()) return null;
        return target.getWhy().stream()
                .map(line -> new LineJson(line.getFactor(), line.getPoints(), line.getReason()))
                .toList();
    }
}
