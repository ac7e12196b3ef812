package io.baton.words;

/** The words of one language for the history of a referral. */
public interface HistoryWords {
    /** @return the phrase, with {@code %s} where it takes names, terms or amounts */
    String phrase(HistoryPhrase phrase);

    /** @return the phrase, with these in their places */
    default String say(HistoryPhrase phrase, Object... with) {
        return phrase(phrase).formatted(with);
    }
}
