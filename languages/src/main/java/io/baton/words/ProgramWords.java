package io.baton.words;

/** The words of one language for the pages of the program's people. */
public interface ProgramWords {
    /** @return the phrase, with {@code %s} where it takes a number or a name */
    String phrase(ProgramPhrase phrase);

    /** @return the phrase, with these in their places */
    default String say(ProgramPhrase phrase, Object... with) {
        return with.length == 0 ? phrase(phrase) : phrase(phrase).formatted(with);
    }
}
