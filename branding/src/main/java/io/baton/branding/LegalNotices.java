package io.baton.branding;

import io.baton.kafka.settings.Environment;
import io.baton.kafka.settings.InvalidSettingException;
import io.baton.kafka.settings.Setting;
import io.baton.lifecycle.check.Codes;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The legal notices of a program, which may differ from country to country: each is a text on one line, or a web address.
 *
 * @param usual where a country has none of its own, and where the reader's country is not known
 * @param byCountry ISO 3166-1 alpha-2
 */
public record LegalNotices(Optional<String> usual, Map<String, String> byCountry) {
    public static final LegalNotices NONE = new LegalNotices(Optional.empty(), Map.of());

    private static final String USUAL = "baton.program.imprint";
    private static final String BY_COUNTRY = "baton.program.imprints";
    private static final int LONGEST = 500;
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S*");
    private static final Pattern NO_LINE = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    /** @throws InvalidSettingException if a value cannot work, naming its key */
    static LegalNotices from(Environment environment) {
        requireCountries(environment);
        Map<String, String> byCountry = new HashMap<>();
        for (String country : Codes.countries())
            notice(environment, BY_COUNTRY + "." + country).ifPresent(notice -> byCountry.put(country, notice));
        return new LegalNotices(notice(environment, USUAL), Map.copyOf(byCountry));
    }

    /** A notice for a country that there is not would be shown to nobody. */
    private static void requireCountries(Environment environment) {
        for (String typed : environment.below(BY_COUNTRY).keySet()) {
            String country = typed.toUpperCase(Locale.ROOT);
            if (!Codes.isCountry(country))
                throw new InvalidSettingException(
                        BY_COUNTRY + "." + country, "must end with the code of a country, such as DE (ISO 3166-1)");
        }
    }

    private static Optional<String> notice(Environment environment, String key) {
        Optional<String> notice = environment.text(key.toLowerCase(Locale.ROOT)).map(String::strip);
        notice.ifPresent(text -> require(key, text));
        return notice;
    }

    private static void require(String key, String text) {
        if (text.length() > LONGEST)
            throw new InvalidSettingException(key, "may have " + LONGEST + " characters, and has " + text.length());
        if (NO_LINE.matcher(text).find())
            throw new InvalidSettingException(key, "must be one line, without control characters");
        if (isAddress(text)) Setting.webAddress(key, address(key, text));
    }

    private static URI address(String key, String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(key, "must be a text or a web address, and is " + text);
        }
    }

    /** @return what readers of this country are shown */
    Optional<String> of(Optional<String> country) {
        return country.map(byCountry::get).or(() -> usual);
    }

    /** @return whether the notice is where to read it */
    static boolean isAddress(String notice) {
        return ADDRESS.matcher(notice).matches();
    }
}
