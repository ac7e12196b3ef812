package io.baton.words;

import io.baton.events.Money;
import io.baton.lifecycle.check.Codes;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** How one language writes times, amounts and countries. */
public record Formats(Locale locale) {
    private static final ZoneId UTC = ZoneId.of("UTC");

    /** A date and time in UTC, which it names: for readers of whom nobody knows where they are. */
    public String time(Instant instant) {
        return time(instant, UTC);
    }

    /** A date and time with the short name of its zone: readers sit in many. */
    public String time(Instant instant, ZoneId zone) {
        ZonedDateTime there = instant.atZone(zone);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(there)
                + " " + DateTimeFormatter.ofPattern("z", locale).format(there);
    }

    /**
     * @param country ISO 3166-1 alpha-2
     * @return the zone in which people there read times; UTC for a country of many zones, and if it is not known
     */
    public static ZoneId zone(Optional<String> country) {
        return country.flatMap(Codes::zone).orElse(UTC);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /**
     * An amount with its currency: with the digits that the currency has, and with all that were given, since what a mail says has
     * to be what was recorded. A code that Java does not know stands behind the amount.
     */
    public String money(Money money) {
        BigDecimal exact = money.getAmount().stripTrailingZeros();
        try {
            Currency currency = Currency.getInstance(money.getCurrency());
            NumberFormat format = NumberFormat.getCurrencyInstance(locale);
            // Setting the currency alone leaves the digits as they are for the locale's own.
            format.setCurrency(currency);
            return digits(format, Math.max(0, currency.getDefaultFractionDigits()), exact);
        } catch (IllegalArgumentException e) {
            return digits(NumberFormat.getInstance(locale), 0, exact) + " " + money.getCurrency();
        }
    }

    private static String digits(NumberFormat format, int least, BigDecimal exact) {
        int given = Math.max(least, exact.scale());
        format.setMinimumFractionDigits(given);
        format.setMaximumFractionDigits(given);
        return format.format(exact);
    }

    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }
}
