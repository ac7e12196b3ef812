package io.baton.projections.views;

import static io.baton.projections.views.PartnerKeys.SEPARATOR;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A position in a list, as clients carry it: it names only the position, and is valid for the sort of its page. */
final class Cursor {
    private static final Pattern POSITION = Pattern.compile("\\d{19}" + SEPARATOR + "[0-9a-zA-Z-]{1,100}");

    private Cursor() {}

    /** @return the cursor behind this entry of the query's list */
    static String behind(ListQuery query, String entry) {
        return encoded(sort(query) + ListEntry.position(entry));
    }

    /**
     * @return the position behind which the query's page begins; empty for the first page
     * @throws InvalidCursorException if the query's cursor is none of this sort
     */
    static Optional<String> position(ListQuery query) {
        return query.cursor().map(cursor -> position(query, cursor));
    }

    private static String position(ListQuery query, String cursor) {
        return decoded(cursor)
                .filter(text -> text.startsWith(sort(query)))
                .map(text -> text.substring(sort(query).length()))
                .filter(position -> POSITION.matcher(position).matches())
                .orElseThrow(InvalidCursorException::new);
    }

    private static String sort(ListQuery query) {
        return query.order().name() + SEPARATOR + query.direction() + SEPARATOR;
    }

    /** @return the cursor of a position, for clients */
    static String encoded(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /** @return the position in a client's cursor; empty if the text is no cursor */
    static Optional<String> decoded(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
