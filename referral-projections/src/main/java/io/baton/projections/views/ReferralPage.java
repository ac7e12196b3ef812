package io.baton.projections.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.events.Referral;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param rows in the list's order
 * @param next the cursor of the next page; empty if this is the last. A page of a search may be short, even empty, and still
 *     have a next one
 */
@Serdeable
public record ReferralPage(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Row> rows, Optional<String> next) {
    public ReferralPage {
        rows = List.copyOf(rows);
    }

    /** A referral, and the viewer's marks on it. */
    @Serdeable
    public record Row(Referral referral, Marks marks) {}
}
