package io.baton.api.referrals;

import io.baton.projections.views.Counts;
import io.baton.projections.views.Counts.Count;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

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
     * @param list marketplace, qualified, favorites or skipped
     * @param stage inbox, active or archived
     * @param count how many; of a long list at most 99
     * @param unopened how many of these the caller has never opened
     * @param more whether there are more than were counted
     */
    @Serdeable
    @Schema(name = "Count")
    public record CountJson(String list, String stage, int count, int unopened, boolean more) {
        static CountJson of(Count count) {
            return new CountJson(
                    name(count.list()), name(count.stage()), count.count(), count.unopened(), count.more());
        }
    }

    static CountsJson of(Counts counts) {
        return new CountsJson(counts.counts().stream().map(CountJson::of).toList());
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
