package io.baton.partners.check;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Codes of standards, whichever way they come in. */
public final class Codes {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Codes() {}

    /** @return whether it has the form of a BCP 47 tag */
    public static boolean isLanguage(String tag) {
        return LANGUAGE.matcher(tag).matches();
    }

    /** @return whether ISO 3166-1 has it as an alpha-2 code */
    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }
}
