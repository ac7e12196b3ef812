package io.baton.api.program;

import io.baton.events.Stage;
import io.baton.projections.views.ListFilter;
import io.baton.projections.views.ProgramCounts;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * How many of the program's referrals stand at each stage.
 *
 * @param counts one for each stage
 */
@Serdeable
@Schema(name = "ProgramCounts")
public record ProgramCountsJson(List<StageCountJson> counts) {
    /**
     * One stage.
     *
     * @param count how many, up to a bound
     * @param more whether there may be more than were counted
     */
    @Serdeable
    @Schema(name = "StageCount")
    public record StageCountJson(
            @Schema(implementation = Stage.class) String stage, int count, boolean more) {}

    /** @param partitions what each partition has, its stages in the same order */
    static ProgramCountsJson of(List<ProgramCounts> partitions) {
        List<StageCountJson> sums = new ArrayList<>();
        for (int i = 0; i < partitions.getFirst().counts().size(); i++) {
            int stage = i;
            List<ProgramCounts.Count> counts = partitions.stream()
                    .map(partition -> partition.counts().get(stage))
                    .toList();
            sums.add(new StageCountJson(
                    name(counts.getFirst().stage()),
                    counts.stream().mapToInt(ProgramCounts.Count::count).sum(),
                    counts.stream().anyMatch(ProgramCounts.Count::more)));
        }
        return new ProgramCountsJson(sums);
    }

    /** As answers name the stage of a referral. */
    private static String name(ListFilter part) {
        return switch (part) {
            case INBOX -> Stage.RECEIVED.name();
            case ACTIVE -> Stage.ACCEPTED.name();
            case ALL, ARCHIVED, WON, LOST, DECLINED, EXPIRED, WITHDRAWN, CANCELLED -> part.name();
        };
    }
}
