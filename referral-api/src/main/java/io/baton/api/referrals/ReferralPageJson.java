package io.baton.api.referrals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.baton.events.Referral;
import io.baton.projections.views.ReferralPage;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * One page of a list.
 *
 * @param referrals in the order that was asked for
 * @param next the cursor of the next page; absent on the last
 */
@Serdeable
@Schema(name = "ReferralPage")
public record ReferralPageJson(
        List<Row> referrals, @Nullable String next) {
    /** A referral, with the marks of the user who reads it. */
    @Serdeable
    @Schema(name = "ListedReferral")
    public record Row(@JsonUnwrapped ReferralJson referral, MarksJson marks) {
        static Row of(ReferralPage.Row row, PartnerNames names, List<Referral> earlier) {
            return new Row(
                    ReferralJson.of(row.referral(), names.lastCaller(row.referral()), earlier),
                    MarksJson.of(row.marks()));
        }
    }

    /** @param earlier by referral, those that it may repeat */
    static ReferralPageJson of(ReferralPage page, PartnerNames names, Map<String, List<Referral>> earlier) {
        return new ReferralPageJson(
                page.rows().stream()
                        .map(row -> Row.of(
                                row, names, earlier.getOrDefault(row.referral().getReferralId(), List.of())))
                        .toList(),
                page.next().orElse(null));
    }
}
