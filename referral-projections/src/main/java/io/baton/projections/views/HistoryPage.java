package io.baton.projections.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A part of a referral's history.
 *
 * @param rows first event first
 * @param more whether others follow
 */
@Serdeable
public record HistoryPage(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<HistoryRow> rows, boolean more) {
    public HistoryPage {
        rows = List.copyOf(rows);
    }
}
