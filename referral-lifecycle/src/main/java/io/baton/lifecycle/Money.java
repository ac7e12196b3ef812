package io.baton.lifecycle;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount in an ISO 4217 currency (L4).
 *
 * @param amount zero or more; at most {@value #SCALE} decimals and {@value #PRECISION} digits, kept at that scale
 * @param currency the currency
 */
public record Money(BigDecimal amount, Currency currency) {
    public static final int SCALE = 4;
    public static final int PRECISION = 19;
    private static final int MOST_DIGITS_GIVEN = 100;

    /** @throws IllegalArgumentException if the amount is negative, too precise or too large */
    public Money {
        Objects.requireNonNull(currency, "currency");
        if (amount.signum() < 0) throw new IllegalArgumentException("must not be negative");
        // Reckoned with only once its size is known: on 1E+1000000000 or a million zeros that would take for ever.
        if (amount.precision() > MOST_DIGITS_GIVEN) throw new IllegalArgumentException("must have fewer digits");
        if (amount.stripTrailingZeros().scale() > SCALE)
            throw new IllegalArgumentException("must have at most " + SCALE + " decimals");
        if ((long) amount.precision() - amount.scale() > PRECISION - SCALE)
            throw new IllegalArgumentException("must have at most " + (PRECISION - SCALE) + " digits before the point");
        amount = amount.setScale(SCALE);
    }

    /** @return whether it is as much as the other or less; false if the two cannot be compared, as the currencies differ */
    public boolean atMost(Money other) {
        return currency.equals(other.currency) && amount.compareTo(other.amount) <= 0;
    }
}
