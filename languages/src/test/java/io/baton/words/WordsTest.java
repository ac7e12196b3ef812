package io.baton.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** That a language lacks a phrase, the compiler finds; that a phrase lacks what it is to say, this finds. */
class WordsTest {
    /** What is said in each language: an object of each of these. */
    private static final List<Class<?>> SAID_BY =
            List.of(Words.class, ChoiceWords.class, PageWords.class, LeadWords.class);

    private static final Set<Class<?>> SAID = Set.of(String.class, Said.class);
    /** What only puts words together. */
    private static final Set<String> FORMS = Set.of("fact", "named");

    @ParameterizedTest
    @MethodSource("phrases")
    void phrase_says_all_that_it_is_given(Locale language, Object words, Method phrase) {
        Object[] given = markers(phrase);

        String said = said(words, phrase, given);
        assertThat(said).isNotBlank();
        for (Object part : given) assertThat(said).contains(part.toString());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void phrase_is_translated(Locale language, Object words, Method phrase) {
        Object[] given = markers(phrase);
        Object english = english(phrase.getDeclaringClass());

        assertThat(said(words, phrase, given)).isNotEqualTo(said(english, phrase, given));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void every_value_of_a_list_has_a_word(Locale language, Object words, Method list) {
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-DE,de;q=0.9,en;q=0.8|de",
                "fr,zh-TW;q=0.8,en;q=0.5|zh-Hant",
                "en;q=0.1,ru|ru",
                "*|en",
                "''|en",
                "not//a header|en"
            })
    void browsers_reader_gets_the_first_language_that_there_is(String header, String given) {
        assertThat(Languages.accepted(header).locale().toLanguageTag()).isEqualTo(given);
    }

    private static Stream<Arguments> phrases() {
        return of(method -> SAID.contains(method.getReturnType())
                && Arrays.stream(method.getParameterTypes()).allMatch(String.class::equals));
    }

    private static Stream<Arguments> translations() {
        return phrases()
                .filter(phrase -> !phrase.get()[0].equals(Locale.ENGLISH))
                .filter(phrase -> !FORMS.contains(((Method) phrase.get()[2]).getName()));
    }

    private static Stream<Arguments> lists() {
        return of(method -> method.getParameterCount() == 1 && method.getParameterTypes()[0].isEnum());
    }

    private static Stream<Arguments> of(Predicate<Method> chosen) {
        return SAID_BY.stream()
                .flatMap(said -> Arrays.stream(said.getMethods()).filter(chosen))
                .flatMap(method -> Words.ALL.stream()
                        .map(words -> Arguments.of(words.locale(), in(words, method.getDeclaringClass()), method)));
    }

    private static Object english(Class<?> said) {
        return in(Words.ALL.getFirst(), said);
    }

    private static Object in(Words words, Class<?> said) {
        if (said.equals(PageWords.class)) return words.pages();
        if (said.equals(LeadWords.class)) return words.leads();
        return said.equals(ChoiceWords.class) ? words.choosing() : words;
    }

    private static Object[] markers(Method phrase) {
        return IntStream.range(0, phrase.getParameterCount())
                .mapToObj(index -> "<argument " + index + ">")
                .toArray();
    }

    private static String said(Object words, Method phrase, Object... given) {
        try {
            phrase.setAccessible(true);
            return String.valueOf(phrase.invoke(words, given));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
