package io.baton.inbox.web;

import io.baton.words.FindPhrase;

/**
 * That too many requests came from the reader's network.
 *
 * @param seconds until the next one is answered
 */
public record TooManyPage(String seconds) implements Page {
    @Override
    public String template() {
        return "toomany.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(FindPhrase.TOO_MANY);
    }
}
