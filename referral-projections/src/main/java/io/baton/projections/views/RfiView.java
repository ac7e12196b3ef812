package io.baton.projections.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.events.CancelReason;
import io.baton.events.Referral;
import io.baton.events.RfiResult;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The state of an RFI.
 *
 * @param result with the referral or refusal of each target
 * @param referrals its referrals, in their present state
 */
@Serdeable
public record RfiView(
        RfiResult result,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Referral> referrals) {
    public RfiView {
        referrals = List.copyOf(referrals);
    }

    /** @return whether the program has closed it as a whole: as a duplicate or as spam. Then nobody else gets it */
    public boolean closed() {
        return !referrals.isEmpty() && referrals.stream().allMatch(RfiView::needless);
    }

    private static boolean needless(Referral referral) {
        return referral.getCancelled() != null && referral.getCancelled().getReason() != CancelReason.REASSIGNED;
    }
}
