package io.baton.lifecycle.check;

import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes of standards, the same at every door. */
public final class Codes {
    /** The standard reserves longer ones and has registered none: {@code english} would be well-formed and mean nothing. */
    private static final Pattern LANGUAGE_FIRST = Pattern.compile("[A-Za-z]{2,3}(?:-.*[A-Za-z0-9])?");

    /** What systems add to a language: {@code de_DE.UTF-8}, {@code de_DE@euro}. */
    private static final Pattern CHARACTER_SET = Pattern.compile("[.@].*");

    /**
     * Kosovo has no code of the standard yet. The European Union, the IMF, SWIFT and most address forms use this one, which the
     * standard leaves to its users, so nobody else can ever get it; a setting would only be forgotten.
     */
    private static final String KOSOVO = "XK";

    private static final Set<String> COUNTRIES = Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of(KOSOVO))
            .collect(Collectors.toUnmodifiableSet());

    /** Codes that many write, and the ones that the standard has. */
    private static final Map<String, String> MISTAKEN = Map.of("UK", "GB", "EL", "GR");

    private Codes() {}

    /**
     * @param typed a tag, with underscores too, as Java, PHP and many CRM systems write them
     * @return the tag in the form of BCP 47, such as {@code zh-TW}; empty if it is none, or longer than a line
     */
    public static Optional<String> languageTag(String typed) {
        if (typed.length() > Bounds.LINE_CHARACTERS) return Optional.empty();
        String trimmed = Optional.ofNullable(Typed.code(typed)).orElse("");
        String tag = CHARACTER_SET.matcher(trimmed).replaceFirst("").replace('_', '-');
        if (!LANGUAGE_FIRST.matcher(tag).matches()) return Optional.empty();
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** @return the tag in the form of BCP 47; as it was typed where it is none, null if nothing was typed */
    public static String readLanguage(String typed) {
        String trimmed = Typed.line(typed);
        return trimmed == null ? null : languageTag(trimmed).orElse(trimmed);
    }

    /** @return the code in upper case, null if nothing was typed */
    public static String readCountry(String typed) {
        String trimmed = Typed.code(typed);
        return trimmed == null ? null : trimmed.toUpperCase(Locale.ROOT);
    }

    /** @return the alpha-2 codes of ISO 3166-1, and Kosovo's */
    public static Set<String> countries() {
        return COUNTRIES;
    }

    /** @return whether ISO 3166-1 has it as an alpha-2 code, or it is Kosovo's */
    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /** @return the time zone of a country; empty if it has several that are far apart, or is none */
    public static Optional<ZoneId> zone(String country) {
        return CountryZones.of(country);
    }

    /** @return the code that is meant by one that the standard does not have; empty if nobody can know */
    static Optional<String> meant(String code) {
        return Optional.ofNullable(MISTAKEN.get(code));
    }
}
