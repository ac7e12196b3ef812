package io.baton.projections.views;

import io.baton.projections.views.ListQuery.Direction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A page of the program's list, merged of what each partition has. A partition that was not read to its end may have more behind the
 * position that it reached, so the page ends at the first of these positions.
 *
 * @param rows in the order of the query
 * @param next the position at which the next page begins; empty on the last
 */
public record ProgramPages(List<ProgramPage.Row> rows, Optional<String> next) {
    /** @param pages one of each partition */
    public static ProgramPages merged(List<ProgramPage> pages, Direction direction, int limit) {
        Comparator<String> order = switch (direction) {
            case ASCENDING -> Comparator.naturalOrder();
            case DESCENDING -> Comparator.reverseOrder();
        };
        Optional<String> certain = pages.stream()
                .map(ProgramPage::reached)
                .flatMap(Optional::stream)
                .min(order);
        List<ProgramPage.Row> rows = pages.stream()
                .flatMap(page -> page.rows().stream())
                .filter(row -> certain.map(end -> order.compare(row.position(), end) <= 0)
                        .orElse(true))
                .sorted(Comparator.comparing(ProgramPage.Row::position, order))
                .toList();
        if (rows.size() <= limit) return new ProgramPages(rows, certain);
        List<ProgramPage.Row> page = rows.subList(0, limit);
        return new ProgramPages(page, Optional.of(page.getLast().position()));
    }
}
