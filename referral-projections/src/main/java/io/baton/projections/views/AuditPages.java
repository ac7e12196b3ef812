package io.baton.projections.views;

import static io.baton.projections.views.PartnerKeys.SEPARATOR;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page of what people of the program did, merged of what each partition has.
 *
 * @param rows last first
 * @param next the cursor of the next page; empty on the last
 */
public record AuditPages(List<AuditPage.Row> rows, Optional<String> next) {
    private static final Pattern POSITION =
            Pattern.compile("\\d{19}" + SEPARATOR + "[0-9a-zA-Z-]{1,100}" + SEPARATOR + "\\d{19}");

    /** @param pages one of each partition, each with as many rows as the limit says, if it has them */
    public static AuditPages merged(List<AuditPage> pages, int limit) {
        List<AuditPage.Row> all = pages.stream()
                .flatMap(page -> page.rows().stream())
                .sorted(Comparator.comparing(AuditPage.Row::position).reversed())
                .toList();
        List<AuditPage.Row> page = all.subList(0, Math.min(limit, all.size()));
        boolean more = all.size() > limit || pages.stream().anyMatch(AuditPage::more);
        return new AuditPages(
                page,
                more ? Optional.of(Cursor.encoded(AuditEntry.at(page.getLast().position()))) : Optional.empty());
    }

    /**
     * @param cursor what the client sent; null for the first page
     * @return the position behind which the page begins; empty for the first page
     * @throws InvalidCursorException if it is none of these
     */
    public static Optional<String> position(String cursor) {
        return Optional.ofNullable(cursor).map(AuditPages::opened);
    }

    private static String opened(String cursor) {
        return Cursor.decoded(cursor)
                .filter(text -> text.startsWith(AuditEntry.BEGINNING))
                .map(AuditEntry::position)
                .filter(position -> POSITION.matcher(position).matches())
                .orElseThrow(InvalidCursorException::new);
    }
}
