package io.baton.projections.views;

import static io.baton.projections.views.PartnerKeys.SEPARATOR;

import io.baton.projections.views.ListQuery.Direction;
import java.util.Optional;
import java.util.regex.Pattern;

/** A position in the program's list, as clients carry it: valid for the order of its page, whichever partition has it. */
public final class ProgramCursor {
    private static final Pattern POSITION = Pattern.compile("\\d{19}" + SEPARATOR + "[0-9a-zA-Z-]{1,100}");

    private ProgramCursor() {}

    /** @return the cursor behind this position */
    public static String behind(ProgramOrder order, Direction direction, String position) {
        return Cursor.encoded(sort(order, direction) + position);
    }

    /**
     * @param cursor what the client sent; null for the first page
     * @return the position behind which the page begins; empty for the first page
     * @throws InvalidCursorException if it is none of this order
     */
    public static Optional<String> position(ProgramOrder order, Direction direction, String cursor) {
        return Optional.ofNullable(cursor).map(text -> opened(text, sort(order, direction)));
    }

    private static String opened(String cursor, String sort) {
        return Cursor.decoded(cursor)
                .filter(text -> text.startsWith(sort))
                .map(text -> text.substring(sort.length()))
                .filter(position -> POSITION.matcher(position).matches())
                .orElseThrow(InvalidCursorException::new);
    }

    private static String sort(ProgramOrder order, Direction direction) {
        return order.name() + SEPARATOR + direction + SEPARATOR;
    }
}
