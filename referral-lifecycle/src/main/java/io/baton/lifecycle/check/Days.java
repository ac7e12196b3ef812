package io.baton.lifecycle.check;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The days and instants that a deal can have. What lies outside is a slip of the keyboard or an attack, and is refused: it would
 * stand in outcomes for ever, and many programs cannot even read a year of five digits.
 */
public final class Days {
    /** A purchase or signature further away than this is no estimate of anybody's. */
    public static final int YEARS_AROUND = 10;

    /** Contracts run longer than plans; one that runs longer than this is perpetual. */
    public static final int CONTRACT_YEARS = 50;

    /** No day before or after can be meant, whatever it is the day of: for doors that know no clock. */
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    public static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /** What {@link #conceivable} wants, to be read after a field's name. */
    public static final String CONCEIVABLE = "must be from " + EARLIEST + " to " + LATEST;

    /** A sender's clock may be wrong or in another zone by mistake, though not by more. */
    private static final Duration CLOCKS_APART = Duration.ofDays(1);

    private static final Duration OLDEST = Duration.ofDays(3_653);

    private Days() {}

    /** @return whether it is from {@link #EARLIEST} to {@link #LATEST} */
    public static boolean conceivable(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    /** @return whether it is at most {@value #YEARS_AROUND} years from the other, either way */
    public static boolean near(LocalDate day, LocalDate today) {
        return !day.isBefore(today.minusYears(YEARS_AROUND)) && !day.isAfter(today.plusYears(YEARS_AROUND));
    }

    /** @return whether a contract can end on it that is written about today */
    public static boolean endsContract(LocalDate day, LocalDate today) {
        return !day.isBefore(today.minusYears(YEARS_AROUND)) && !day.isAfter(today.plusYears(CONTRACT_YEARS));
    }

    /** @return whether something can have been sent then that was appended at the other instant */
    public static boolean sentBefore(Instant sent, Instant appended) {
        return !sent.isAfter(appended.plus(CLOCKS_APART)) && !sent.isBefore(appended.minus(OLDEST));
    }
}
