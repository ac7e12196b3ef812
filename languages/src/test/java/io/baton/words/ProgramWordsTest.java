package io.baton.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That a language lacks a phrase, the compiler finds; that a phrase lacks what it is to say, this finds. */
class ProgramWordsTest {
    @ParameterizedTest
    @EnumSource(ProgramPhrase.class)
    void phrase_is_translated_and_takes_what_the_english_one_takes(ProgramPhrase phrase) {
        String english = Words.ALL.getFirst().program().phrase(phrase);
        for (Words words : Words.ALL) {
            String said = words.program().phrase(phrase);
            assertThat(said).as(words.locale().toLanguageTag()).isNotBlank();
            assertThat(said.split("%s", -1)).as(said).hasSameSizeAs(english.split("%s", -1));
        }
    }
}
