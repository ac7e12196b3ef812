package io.baton.notifier.mail;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of one language. */
final class Texts {
    private static final ResourceBundle.Control NO_GUESSING =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle words;

    /** @param languageTag BCP 47; a language without words of its own gets English */
    Texts(String languageTag) {
        words = ResourceBundle.getBundle(
                "io.baton.notifier.mail.texts", Locale.forLanguageTag(languageTag), NO_GUESSING);
        locale = words.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : words.getLocale();
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    /** A date and time with its zone: readers sit in many. */
    String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(instant.atZone(ZoneOffset.UTC))
                + " UTC";
    }

    String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }
}
