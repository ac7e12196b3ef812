package io.baton.notifier.mail;

import io.baton.events.Money;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
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

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /** An amount with its currency; a code that Java does not know stands behind it. */
    String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        try {
            format.setCurrency(Currency.getInstance(money.getCurrency()));
            return format.format(money.getAmount());
        } catch (IllegalArgumentException e) {
            return NumberFormat.getInstance(locale).format(money.getAmount()) + " " + money.getCurrency();
        }
    }

    String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }
}
