package io.baton.inbox.find;

import io.baton.inbox.web.Reader;
import io.baton.lifecycle.CompanySize;
import io.baton.words.FindPhrase;
import io.baton.words.Words;
import java.text.Collator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What customers choose from, in their language and its order. */
final class Options {
    /** Names of countries and their order take longer than all else on a page, and never change. */
    private static final Map<Locale, List<Option>> COUNTRIES = new ConcurrentHashMap<>();

    private Options() {}

    static List<Option> countries(Reader reader) {
        return COUNTRIES.computeIfAbsent(
                reader.words().locale(),
                locale -> sorted(
                        Arrays.stream(Locale.getISOCountries())
                                .map(code -> new Option(code, reader.formats().country(code))),
                        locale));
    }

    static List<Option> languages(Collection<String> tags, Reader reader) {
        Locale locale = reader.words().locale();
        return sorted(
                tags.stream()
                        .map(tag -> new Option(tag, Locale.forLanguageTag(tag).getDisplayName(locale))),
                locale);
    }

    /** @return the languages that mails are written in, each in its own words */
    static List<Option> mailLanguages() {
        return Words.ALL.stream()
                .map(Words::locale)
                .map(locale -> new Option(locale.toLanguageTag(), locale.getDisplayName(locale)))
                .toList();
    }

    static List<Option> sizes(Reader reader) {
        return Arrays.stream(CompanySize.values())
                .map(size -> new Option(size.name(), reader.words().finding().say(size(size))))
                .toList();
    }

    static FindPhrase size(CompanySize size) {
        return switch (size) {
            case MICRO -> FindPhrase.SIZE_MICRO;
            case SMALL -> FindPhrase.SIZE_SMALL;
            case MEDIUM -> FindPhrase.SIZE_MEDIUM;
            case LARGE -> FindPhrase.SIZE_LARGE;
            case ENTERPRISE -> FindPhrase.SIZE_ENTERPRISE;
        };
    }

    private static List<Option> sorted(Stream<Option> options, Locale locale) {
        Collator order = Collator.getInstance(locale);
        return options.sorted(Comparator.comparing(Option::label, order)).toList();
    }
}
