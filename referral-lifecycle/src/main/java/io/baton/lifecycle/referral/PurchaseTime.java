package io.baton.lifecycle.referral;

import io.baton.lifecycle.check.Days;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a customer is expected to buy: a day, a month or a quarter, kept as its last day (L4). */
public final class PurchaseTime {
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-?[Qq]([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");

    private PurchaseTime() {}

    /**
     * @param text {@code 2027-03-15}, {@code 2027-03} or {@code 2027-Q1}
     * @return the last day of what the text names
     * @throws DateTimeException if it names none of the three, or a day that nobody can mean ({@link Days#conceivable})
     */
    public static LocalDate lastDay(String text) {
        LocalDate day = anyDay(text);
        if (!Days.conceivable(day)) throw new DateTimeException(Days.CONCEIVABLE);
        return day;
    }

    private static LocalDate anyDay(String text) {
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            int lastMonth = Integer.parseInt(quarter.group(2)) * 3;
            return YearMonth.of(Integer.parseInt(quarter.group(1)), lastMonth).atEndOfMonth();
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)))
                    .atEndOfMonth();
        }
        return LocalDate.parse(text);
    }
}
