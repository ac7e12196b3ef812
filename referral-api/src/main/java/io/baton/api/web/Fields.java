package io.baton.api.web;

import io.baton.events.Money;
import io.baton.lifecycle.referral.Policy;
import io.baton.lifecycle.referral.PurchaseTime;
import io.baton.partners.check.Codes;
import io.baton.partners.check.ContactForms;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Reads a request's fields, and collects everything that is wrong with them. What is absent stays null: whether it may be,
 * the rules judge.
 */
public final class Fields {
    public static final int SHORT = 200;
    public static final int LONG = 4_000;
    public static final int MOST = 50;
    /** More than any amount needs, and too little to make reading it expensive. */
    private static final int LONGEST_NUMBER = 64;
    /** What is shorter is no window to anybody, though a trial may want a short one. */
    private static final Duration SHORTEST_WINDOW = Duration.ofSeconds(1);

    private final List<Problem.FieldError> errors = new ArrayList<>();

    /** What is absent is checked as what is blank: the error is the same. */
    public static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** A line of text: it may end up in a mail's header. */
    public String line(String field, String text) {
        if (text != null && text.chars().anyMatch(Character::isISOControl))
            error(field, "must not contain control characters");
        return bounded(field, text, SHORT);
    }

    /** Free text of any number of lines. */
    public String text(String field, String text) {
        return bounded(field, text, LONG);
    }

    public String email(String field, String address) {
        if (address == null || !ContactForms.isEmail(address)) error(field, "must be an e-mail address");
        return address;
    }

    public String phone(String field, String number) {
        if (number != null && !ContactForms.isPhone(number)) error(field, "must be a phone number");
        return number;
    }

    public String country(String field, String code) {
        if (code != null && !Codes.isCountry(code)) error(field, "must be an ISO 3166-1 alpha-2 code");
        return code;
    }

    public String language(String field, String tag) {
        if (tag != null && !Codes.isLanguage(tag)) error(field, "must be a BCP 47 language tag");
        return tag;
    }

    public <E extends Enum<E>> E oneOf(String field, Class<E> type, String name) {
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

    /** A JSON boolean, read as text: the JSON library would take any other word for false. */
    public boolean flag(String field, String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) error(field, "must be true or false");
        return "true".equals(text);
    }

    public Money money(String field, MoneyJson money) {
        if (money == null) return null;
        if (money.amount() == null) error(field + ".amount", "is required");
        if (money.currency() == null) error(field + ".currency", "is required");
        if (money.amount() == null || money.currency() == null) return null;
        return amount(field, currency(field, money.currency()), money.amount());
    }

    /** A day, a month or a quarter (L4). */
    public LocalDate purchaseTime(String field, String text) {
        if (text == null) return null;
        try {
            return PurchaseTime.lastDay(text);
        } catch (DateTimeException e) {
            error(field, "must be a day (2027-03-15), a month (2027-03) or a quarter (2027-Q1)");
            return null;
        }
    }

    public LocalDate day(String field, String text) {
        if (text == null) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            error(field, "must be a day (2027-03-15)");
            return null;
        }
    }

    public Instant instant(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            error(field, "must be an instant (2027-03-15T09:30:00Z)");
            return null;
        }
    }

    /** A window of the policy (L17), required. */
    public long windowMillis(String field, String text) {
        if (text == null) error(field, "is required");
        Duration window = text == null ? null : duration(field, text);
        if (window == null) return 0;
        boolean sensible = window.compareTo(SHORTEST_WINDOW) >= 0 && window.compareTo(Policy.LONGEST_WINDOW) <= 0;
        if (!sensible) error(field, "must be from " + SHORTEST_WINDOW + " to " + Policy.LONGEST_WINDOW);
        return sensible ? window.toMillis() : 0;
    }

    public <T> List<T> several(String field, List<T> values) {
        if (values == null) return List.of();
        if (values.size() > MOST) error(field, "must be at most " + MOST);
        for (int i = 0; i < values.size(); i++) if (values.get(i) == null) error(field + "[" + i + "]", "is required");
        return values.stream().filter(Objects::nonNull).toList();
    }

    public void error(String field, String detail) {
        errors.add(new Problem.FieldError(field, detail));
    }

    /** Adds what a check has found, but for fields that are known to be at fault. */
    public void found(List<io.baton.events.Problem> problems) {
        List<String> known = errors.stream().map(Problem.FieldError::field).toList();
        problems.stream()
                .filter(problem -> !known.contains(problem.getField()))
                .forEach(problem -> error(problem.getField(), problem.getReason()));
    }

    /** @throws ProblemException if anything was wrong */
    public void check() {
        if (!errors.isEmpty()) throw new ProblemException(Problem.invalid(errors));
    }

    private String bounded(String field, String text, int longest) {
        if (text == null) return null;
        if (text.isBlank()) error(field, "must not be blank");
        if (text.length() > longest) error(field, "must be at most " + longest + " characters");
        return text;
    }

    private Duration duration(String field, String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            error(field, "must be an ISO 8601 duration (P14D, PT24H)");
            return null;
        }
    }

    private Currency currency(String field, String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            error(field + ".currency", "must be an ISO 4217 code");
            return null;
        }
    }

    private Money amount(String field, Currency currency, String amount) {
        if (currency == null) return null;
        try {
            BigDecimal exact = new io.baton.lifecycle.Money(decimal(amount), currency).amount();
            return new Money(exact, currency.getCurrencyCode());
        } catch (IllegalArgumentException e) {
            error(field + ".amount", e.getMessage());
            return null;
        }
    }

    private static BigDecimal decimal(String text) {
        try {
            if (text.length() <= LONGEST_NUMBER) return new BigDecimal(text);
        } catch (NumberFormatException e) {
            // Said below, as for a number that is too long to be read at all.
        }
        throw new IllegalArgumentException("must be a decimal number");
    }

    private static <E extends Enum<E>> String known(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .filter(name -> !name.equals("UNKNOWN"))
                .collect(Collectors.joining(", "));
    }
}
