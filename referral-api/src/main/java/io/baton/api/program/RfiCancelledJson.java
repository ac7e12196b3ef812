package io.baton.api.program;

import io.baton.events.DecisionResult;
import io.baton.events.RefusalReason;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/**
 * What became of an RFI's referrals when the program cancelled it.
 *
 * @param referrals each of them
 */
@Serdeable
@Schema(name = "RfiCancelled")
public record RfiCancelledJson(String rfiId, List<OfReferralJson> referrals) {
    /**
     * One referral.
     *
     * @param version the referral's; absent while it is not known
     * @param cancelled whether it is cancelled now; absent while it is not known
     * @param refusal why not: it had ended before
     */
    @Serdeable
    @Schema(name = "RfiCancelledReferral")
    public record OfReferralJson(
            String referralId,
            @Nullable Long version,
            @Nullable Boolean cancelled,

            @Nullable @Schema(implementation = RefusalReason.class)
            String refusal) {
        static OfReferralJson of(String referralId, Optional<DecisionResult> answer) {
            return new OfReferralJson(
                    referralId,
                    answer.map(DecisionResult::getVersion).orElse(null),
                    answer.map(DecisionResult::getAccepted).orElse(null),
                    answer.map(DecisionResult::getRefusal)
                            .map(RefusalReason::name)
                            .orElse(null));
        }
    }
}
