package io.baton.projections.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.projections.views.ListQuery.LeadList;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** How many referrals stand in each of a viewer's lists. */
@Serdeable
public record Counts(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Count> counts) {
    public Counts {
        counts = List.copyOf(counts);
    }

    /**
     * One list at one stage.
     *
     * @param list which list (L13)
     * @param stage which part of it
     * @param count how many, up to a bound
     * @param unopened how many of these the viewer has never opened
     * @param more whether there are more than were counted
     */
    @Serdeable
    public record Count(LeadList list, ListFilter stage, int count, int unopened, boolean more) {}
}
