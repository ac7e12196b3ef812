package io.baton.words;

import java.util.Locale;
import java.util.Set;

/** Finds the words for a reader. */
public final class Languages {
    private static final Set<String> TRADITIONAL_IN = Set.of("TW", "HK", "MO");

    private Languages() {}

    /** @param tag BCP 47; a language without words of its own gets English */
    public static Words of(String tag) {
        Locale asked = Locale.forLanguageTag(tag.replace('_', '-'));
        return Words.ALL.stream()
                .filter(words -> speaks(words.locale(), asked))
                .findFirst()
                .orElse(Words.ALL.getFirst());
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
