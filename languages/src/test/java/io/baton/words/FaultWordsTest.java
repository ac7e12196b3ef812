package io.baton.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong with a field is said in the reader's language, whatever differs in the sentence. */
class FaultWordsTest {
    private static final List<String> LANGUAGES = List.of("en", "de", "ru", "zh-Hans", "zh-Hant");

    @ParameterizedTest
    @EnumSource(FaultPhrase.class)
    void what_the_api_says_is_found_and_said_with_what_differs(FaultPhrase phrase) {
        String english = phrase.english().replace("%s", "47");
        for (String language : LANGUAGES) {
            FaultWords words = Languages.of(language).faults();
            assertThat(words.say(english))
                    .isEqualTo(words.phrase(phrase).replace("%s", "47"))
                    .doesNotContain("%s");
        }
    }

    @ParameterizedTest
    @EnumSource(FaultPhrase.class)
    void no_language_leaves_a_phrase_in_english(FaultPhrase phrase) {
        for (String language : LANGUAGES.subList(1, LANGUAGES.size()))
            assertThat(Languages.of(language).faults().phrase(phrase))
                    .as(language)
                    .isNotEqualTo(phrase.english());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            must be at most 1000 characters | darf höchstens 1000 Zeichen haben
            must be at most 50              | höchstens 50
            must be one of PRICE, OTHER     | muss eines davon sein: PRICE, OTHER
            what a later release finds      | what a later release finds
            must be 50%s                    | must be 50%s
            """)
    void a_sentence_that_begins_as_another_is_not_taken_for_it(String english, String german) {
        assertThat(Languages.of(Locale.GERMAN.toLanguageTag()).faults().say(english))
                .isEqualTo(german);
    }
}
