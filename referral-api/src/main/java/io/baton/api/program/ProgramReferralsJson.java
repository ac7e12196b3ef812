package io.baton.api.program;

import io.baton.events.Referral;
import io.baton.projections.views.ProgramCursor;
import io.baton.projections.views.ProgramPages;
import io.baton.projections.views.ProgramQuery;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * One page of the program's referrals.
 *
 * @param referrals in the order that was asked for
 * @param next the cursor of the next page; absent on the last
 */
@Serdeable
@Schema(name = "ProgramReferralPage")
public record ProgramReferralsJson(
        List<ProgramReferralJson> referrals, @Nullable String next) {
    /** @param earlier by referral, those that it may repeat */
    static ProgramReferralsJson of(ProgramPages page, ProgramQuery query, Map<String, List<Referral>> earlier) {
        return new ProgramReferralsJson(
                page.rows().stream()
                        .map(row -> ProgramReferralJson.of(
                                row.referral(),
                                row.changedAt(),
                                earlier.getOrDefault(row.referral().getReferralId(), List.of())))
                        .toList(),
                page.next()
                        .map(position -> ProgramCursor.behind(query.order(), query.direction(), position))
                        .orElse(null));
    }
}
