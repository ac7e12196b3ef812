package io.baton.projections.http;

import io.baton.events.Money;
import io.baton.lifecycle.PurchaseTime;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a request's fields, and collects everything that is wrong with them. What is absent stays null: whether it may be,
 * the rules judge.
 */
final class Fields {
    static final int SHORT = 200;
    static final int LONG = 4_000;
    static final int MOST = 50;
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?");

    private final List<Problem.FieldError> errors = new ArrayList<>();

    /** A line of text: it may end up in a mail's header. */
    String line(String field, String text) {
        if (text != null && text.chars().anyMatch(Character::isISOControl))
            error(field, "must not contain control characters");
        return bounded(field, text, SHORT);
    }

    /** Free text of any number of lines. */
    String text(String field, String text) {
        return bounded(field, text, LONG);
    }

    String email(String field, String address) {
        if (address == null || !EMAIL.matcher(address).matches()) error(field, "must be an e-mail address");
        return address;
    }

    <E extends Enum<E>> E oneOf(String field, Class<E> type, String name) {
        if (name == null) return null;
        try {
            E value = Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
            if (!value.name().equals("UNKNOWN")) return value;
        } catch (IllegalArgumentException e) {
            // Said below, as for UNKNOWN.
        }
        error(field, "must be one of " + known(type));
        return null;
    }

    Money money(String field, MoneyJson money) {
        if (money == null) return null;
        if (money.amount() == null) error(field + ".amount", "is required");
        if (money.currency() == null) error(field + ".currency", "is required");
        if (money.amount() == null || money.currency() == null) return null;
        return amount(field, currency(field, money.currency()), money.amount());
    }

    /** A day, a month or a quarter (L4). */
    LocalDate purchaseTime(String field, String text) {
        if (text == null) return null;
        try {
            return PurchaseTime.lastDay(text);
        } catch (DateTimeException e) {
            error(field, "must be a day (2027-03-15), a month (2027-03) or a quarter (2027-Q1)");
            return null;
        }
    }

    LocalDate day(String field, String text) {
        if (text == null) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            error(field, "must be a day (2027-03-15)");
            return null;
        }
    }

    <T> List<T> several(String field, List<T> values) {
        if (values == null) return List.of();
        if (values.size() > MOST) error(field, "must be at most " + MOST);
        return values;
    }

    void error(String field, String detail) {
        errors.add(new Problem.FieldError(field, detail));
    }

    /** @throws ProblemException if anything was wrong */
    void check() {
        if (!errors.isEmpty()) throw new ProblemException(Problem.invalid(errors));
    }

    private String bounded(String field, String text, int longest) {
        if (text == null) return null;
        if (text.isBlank()) error(field, "must not be blank");
        if (text.length() > longest) error(field, "must be at most " + longest + " characters");
        return text;
    }

    private Currency currency(String field, String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            error(field + ".currency", "must be an ISO 4217 code");
            return null;
        }
    }

    private Money amount(String field, Currency currency, BigDecimal amount) {
        if (currency == null) return null;
        try {
            return new Money(new io.baton.lifecycle.Money(amount, currency).amount(), currency.getCurrencyCode());
        } catch (IllegalArgumentException e) {
            error(field + ".amount", e.getMessage());
            return null;
        }
    }

    private static <E extends Enum<E>> String known(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .filter(name -> !name.equals("UNKNOWN"))
                .collect(Collectors.joining(", "));
    }
}
