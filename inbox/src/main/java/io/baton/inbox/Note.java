package io.baton.inbox;

import io.baton.words.Words;
import java.util.Optional;

/**
 * A page that says one thing.
 *
 * @param words of all of it
 * @param button what can be done about it
 */
public record Note(Words words, String title, String says, Optional<Button> button) {
    /** What to press, and where that is sent to. */
    public record Button(String label, String address) {}
}
