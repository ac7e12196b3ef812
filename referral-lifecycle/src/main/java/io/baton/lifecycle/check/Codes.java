package io.baton.lifecycle.check;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Codes of standards, the same at every door. */
public final class Codes {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Codes() {}

    /**
     * The pattern recurses for each subtag, and 3 kB of them overflow the stack of the engine's thread: so the length comes
     * first. Real tags have at most some 35 characters (RFC 5646, 4.4.1).
     *
     * @return whether it has the form of a BCP 47 tag, and no more characters than a line
     */
    public static boolean isLanguage(String tag) {
        return tag.length() <= Bounds.LINE_CHARACTERS && LANGUAGE.matcher(tag).matches();
    }

    /** @return whether ISO 3166-1 has it as an alpha-2 code */
    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }
}
