package io.baton.projections.views;

import java.util.List;

/**
 * A part of a referral's history.
 *
 * @param rows first event first
 * @param more whether others follow
 */
public record HistoryPage(List<HistoryRow> rows, boolean more) {
    public HistoryPage {
        rows = List.copyOf(rows);
    }
}
