package io.baton.projections.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.events.Referral;
import io.baton.events.RfiResult;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * How an RFI stands.
 *
 * @param result what each target led to
 * @param referrals its referrals, in their present state
 */
@Serdeable
public record RfiView(
        RfiResult result,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Referral> referrals) {
    public RfiView {
        referrals = List.copyOf(referrals);
    }
}
