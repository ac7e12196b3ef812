package io.baton.projections.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** How many referrals of the program stand at each stage, in one partition. */
@Serdeable
public record ProgramCounts(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Count> counts) {
    public ProgramCounts {
        counts = List.copyOf(counts);
    }

    /**
     * One part of the list.
     *
     * @param stage which part
     * @param count how many, up to a bound
     * @param more whether there may be more than were counted
     */
    @Serdeable
    public record Count(ListFilter stage, int count, boolean more) {}
}
