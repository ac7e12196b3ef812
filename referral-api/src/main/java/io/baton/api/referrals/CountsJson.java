package io.baton.api.referrals;

import io.baton.projections.views.Counts;
import io.baton.projections.views.Counts.Count;
import io.baton.projections.views.ListQuery.LeadList;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * How many referrals stand in each of the caller's lists.
 *
 * @param counts one for each list and stage
 */
@Serdeable
@Schema(name = "Counts")
public record CountsJson(List<CountJson> counts) {
    /**
     * One list at one stage.
     *
     * @param list which list, as a query names it
     * @param stage which part of it, as a query names it
     * @param count how many; of a long list at most 99
     * @param unopened how many of these the caller has never opened
     * @param more whether there are more than were counted
     */
    @Serdeable
    @Schema(name = "Count")
    public record CountJson(
            @Schema(implementation = LeadList.class) String list,
            @Schema(implementation = ListStage.class) String stage,
            int count,
            int unopened,
            boolean more) {
        static CountJson of(Count count) {
            return new CountJson(
                    count.list().name(), count.stage().name(), count.count(), count.unopened(), count.more());
        }
    }

    static CountsJson of(Counts counts) {
        return new CountsJson(counts.counts().stream().map(CountJson::of).toList());
    }
}
