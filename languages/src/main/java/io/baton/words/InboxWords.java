package io.baton.words;

/** The words of one language for the partner's inbox. */
public interface InboxWords {
    /** @return the phrase, with {@code %s} where it takes a number or a name */
    String phrase(InboxPhrase phrase);

    /** @return the phrase, with these in their places */
    default String say(InboxPhrase phrase, Object... with) {
        return with.length == 0 ? phrase(phrase) : phrase(phrase).formatted(with);
    }
}
