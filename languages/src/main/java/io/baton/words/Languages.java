package io.baton.words;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;

/** Finds the words for a reader. */
public final class Languages {
    private static final Set<String> TRADITIONAL_IN = Set.of("TW", "HK", "MO");

    private Languages() {}

    /** @param tag BCP 47; a language without words of its own gets English */
    public static Words of(String tag) {
        return find(tag).orElse(Words.ALL.getFirst());
    }

    /** @param header what a browser's reader reads, best first: Accept-Language; if it says nothing, they get English */
    public static Words accepted(String header) {
        return ranges(header).stream()
                .map(range -> find(range.getRange()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Words.ALL.getFirst());
    }

    private static List<LanguageRange> ranges(String header) {
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static Optional<Words> find(String tag) {
        Locale asked = Locale.forLanguageTag(tag.replace('_', '-'));
        return Words.ALL.stream().filter(words -> speaks(words.locale(), asked)).findFirst();
    }

    private static boolean speaks(Locale offered, Locale asked) {
        return offered.getLanguage().equals(asked.getLanguage())
                && (offered.getScript().isEmpty() || offered.getScript().equals(script(asked)));
    }

    /** Chinese without a script is written as where it is spoken. */
    private static String script(Locale asked) {
        if (!asked.getScript().isEmpty()) return asked.getScript();
        return TRADITIONAL_IN.contains(asked.getCountry()) ? "Hant" : "Hans";
    }
}
