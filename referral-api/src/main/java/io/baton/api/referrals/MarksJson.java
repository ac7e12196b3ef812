package io.baton.api.referrals;

import io.baton.projections.views.Marks;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One user's own marks on a referral (L13).
 *
 * @param favorite among the user's favorites
 * @param skipped hidden from the user's Inbox
 * @param opened no longer new to the user
 */
@Serdeable
@Schema(name = "Marks")
public record MarksJson(boolean favorite, boolean skipped, boolean opened) {
    /** @return the marks as JSON */
    public static MarksJson of(Marks marks) {
        return new MarksJson(marks.favorite(), marks.skipped(), marks.opened());
    }
}
