package io.baton.words;

import io.baton.events.Money;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** How one language writes times, amounts and countries. */
public record Formats(Locale locale) {
    /** A date and time with its zone: readers sit in many. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(instant.atZone(ZoneOffset.UTC))
                + " UTC";
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /** An amount with its currency; a code that Java does not know stands behind it. */
    public String money(Money money) {
        try {
            NumberFormat format = NumberFormat.getCurrencyInstance(locale);
            format.setCurrency(Currency.getInstance(money.getCurrency()));
            return format.format(money.getAmount());
        } catch (IllegalArgumentException e) {
            return NumberFormat.getInstance(locale).format(money.getAmount()) + " " + money.getCurrency();
        }
    }

    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }
}
