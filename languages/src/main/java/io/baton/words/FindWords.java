package io.baton.words;

/** The words of one language for the public pages by which customers find partners and ask them. */
public interface FindWords {
    /** @return the phrase, with {@code %s} where it takes a number or a name */
    String phrase(FindPhrase phrase);

    /** @return the phrase, with these in their places */
    default String say(FindPhrase phrase, Object... with) {
        return with.length == 0 ? phrase(phrase) : phrase(phrase).formatted(with);
    }
}
