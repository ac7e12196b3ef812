package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.events.RfiResult;
import java.util.List;

/**
 * How an RFI stands.
 *
 * @param result what each target led to
 * @param referrals those that came of it, as they stand
 */
public record RfiView(RfiResult result, List<Referral> referrals) {
    public RfiView {
        referrals = List.copyOf(referrals);
    }
}
