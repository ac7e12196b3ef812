package io.baton.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** That a language lacks a phrase, the compiler finds; that a phrase lacks what it is to say, this finds. */
class WordsTest {
    @ParameterizedTest
    @MethodSource("phrases")
    void phrase_says_all_that_it_is_given(Words words, Method phrase) {
        Object[] given = markers(phrase);

        String said = said(words, phrase, given);
        assertThat(said).isNotBlank();
        for (Object part : given) assertThat(said).contains(part.toString());
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void phrase_is_translated(Words words, Method phrase) {
        if (words.locale().equals(Locale.ENGLISH) || !phrase.getReturnType().equals(Said.class)) return;
        Object[] given = markers(phrase);

        assertThat(said(words, phrase, given)).isNotEqualTo(said(Words.ALL.getFirst(), phrase, given));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void every_value_of_a_list_has_a_word(Words words, Method list) {
        for (Object value : list.getParameterTypes()[0].getEnumConstants())
            assertThat(said(words, list, value)).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-GB, en",
        "de-AT, de",
        "ru, ru",
        "zh, zh-Hans",
        "zh-CN, zh-Hans",
        "zh-TW, zh-Hant",
        "zh-HK, zh-Hant",
        "zh-Hant, zh-Hant",
        "zh_TW, zh-Hant",
        "fr, en",
        "'', en",
        "not a language, en"
    })
    void reader_gets_their_language_and_otherwise_english(String asked, String given) {
        assertThat(Languages.of(asked).locale().toLanguageTag()).isEqualTo(given);
    }

    private static Stream<Arguments> phrases() {
        return of(method -> Arrays.stream(method.getParameterTypes()).allMatch(String.class::equals)
                && !method.getReturnType().equals(Locale.class));
    }

    private static Stream<Arguments> lists() {
        return of(method -> method.getParameterCount() == 1 && method.getParameterTypes()[0].isEnum());
    }

    private static Stream<Arguments> of(java.util.function.Predicate<Method> chosen) {
        List<Method> methods =
                Arrays.stream(Words.class.getMethods()).filter(chosen).toList();
        return Words.ALL.stream().flatMap(words -> methods.stream().map(method -> Arguments.of(words, method)));
    }

    private static Object[] markers(Method phrase) {
        return IntStream.range(0, phrase.getParameterCount())
                .mapToObj(index -> "<argument " + index + ">")
                .toArray();
    }

    private static String said(Words words, Method phrase, Object... given) {
        try {
            phrase.setAccessible(true);
            return String.valueOf(phrase.invoke(words, given));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
