package io.baton.projections.http;

import io.baton.projections.views.InboxPage;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * One page of a list.
 *
 * @param referrals newest receipt first
 * @param next the cursor of the next page; absent on the last
 */
@Serdeable
@Schema(name = "ReferralPage")
public record ReferralPageJson(
        List<ReferralJson> referrals, @Nullable String next) {
    static ReferralPageJson of(InboxPage page) {
        return new ReferralPageJson(
                page.referrals().stream().map(ReferralJson::of).toList(),
                page.next().orElse(null));
    }
}
