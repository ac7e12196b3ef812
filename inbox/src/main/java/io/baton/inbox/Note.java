package io.baton.inbox;

import java.util.Optional;

/**
 * A page that says one thing.
 *
 * @param language of all of it, BCP 47
 * @param button what can be done about it
 */
public record Note(String language, String title, String says, Optional<Button> button) {
    /** What to press, and where that is sent to. */
    public record Button(String label, String address) {}
}
