package io.baton.inbox.profile;

import io.baton.inbox.web.Reader;
import java.util.Optional;

/**
 * The reader's own reminders.
 *
 * @param on whether they come; empty for a reader without an address
 */
public record Reminders(Optional<Boolean> on) {
    /** @return the page that one changes them on, without what it says of what was done before */
    public String back(Reader reader) {
        return reader.address().replaceAll("[?].*|/save$", "");
    }
}
