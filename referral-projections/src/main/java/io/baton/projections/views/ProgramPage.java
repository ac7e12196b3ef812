package io.baton.projections.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.events.Referral;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one partition has for a page of the program's list.
 *
 * @param rows in the order of the query
 * @param reached the position up to which the partition was read; empty if it has no more
 */
@Serdeable
public record ProgramPage(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Row> rows, Optional<String> reached) {
    public ProgramPage {
        rows = List.copyOf(rows);
    }

    /**
     * A referral.
     *
     * @param changedAt the time of its last event
     * @param position where it stands in the query's order, in whichever partition
     */
    @Serdeable
    public record Row(Referral referral, Instant changedAt, String position) {}
}
