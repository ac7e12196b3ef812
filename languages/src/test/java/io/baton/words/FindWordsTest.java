package io.baton.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That a language lacks a phrase, the compiler finds; that a phrase lacks what it is to say, this finds. */
class FindWordsTest {
    @ParameterizedTest
    @EnumSource(FindPhrase.class)
    void phrase_is_translated_and_takes_what_the_english_one_takes(FindPhrase phrase) {
        String english = Words.ALL.getFirst().finding().phrase(phrase);
        for (Words words : Words.ALL.subList(1, Words.ALL.size())) {
            String said = words.finding().phrase(phrase);
            assertThat(said).as(words.locale().toLanguageTag()).isNotBlank().isNotEqualTo(english);
            assertThat(markers(said)).as(said).isEqualTo(markers(english));
        }
    }

    private static int markers(String phrase) {
        return phrase.split("%s", -1).length;
    }
}
