package io.baton.api.web;

import io.baton.events.Money;
import io.baton.lifecycle.check.Bounds;
import io.baton.lifecycle.check.Codes;
import io.baton.lifecycle.check.Days;
import io.baton.lifecycle.check.EmailAddress;
import io.baton.lifecycle.check.Finding;
import io.baton.lifecycle.check.Findings;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.referral.Policy;
import io.baton.lifecycle.referral.PurchaseTime;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a request's fields, and collects everything that is wrong with them. An absent field stays null: the rules judge
 * whether it may be absent.
 */
public final class Fields {
    /** Longer than any amount, and short enough to parse cheaply. */
    private static final int LONGEST_NUMBER = 64;

    /** Digits of one script only: readers would take those of another for decoration, or for another number. */
    private static final Pattern NUMBER = Pattern.compile("[0-9.eE+-]{1," + LONGEST_NUMBER + "}");

    /** The bounds of amounts are the same in all of them. */
    private static final Currency ANY_CURRENCY = Currency.getInstance("EUR");

    private final Findings findings = new Findings();
    private final List<String> missing = new ArrayList<>();

    /** An absent field is checked as a blank one: the error is the same. */
    public static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** A line of text: it may end up in a mail's header. A blank one is absent. */
    public String line(String field, String typed) {
        String line = Typed.line(typed);
        if (line != null) findings.line(field, line);
        return line;
    }

    /** Lines that are a set: blank ones are absent, and each counts once, whatever its case, width and spaces are. */
    public List<String> set(String field, List<String> typed) {
        List<String> lines = Typed.set(several(field, typed));
        for (int i = 0; i < lines.size(); i++) findings.line(field + "[" + i + "]", lines.get(i));
        return lines;
    }

    /** Free text of any number of lines, which browsers end in a way of their own. A blank one is absent. */
    public String text(String field, String typed) {
        String text = Typed.text(typed);
        if (text == null) return null;
        String lines = text.replace("\r\n", "\n");
        findings.freeText(field, lines);
        return lines;
    }

    /** An address, required. */
    public String email(String field, String typed) {
        String address = EmailAddress.read(typed);
        findings.email(field, orEmpty(address));
        return address;
    }

    public String phone(String field, String typed) {
        String number = Typed.line(typed);
        findings.phone(field, number);
        return number;
    }

    public String country(String field, String typed) {
        String code = Codes.readCountry(typed);
        if (code != null) findings.country(field, code);
        return code;
    }

    public String language(String field, String typed) {
        String tag = Codes.readLanguage(typed);
        if (tag != null) findings.language(field, tag);
        return tag;
    }

    public <E extends Enum<E>> E oneOf(String field, Class<E> type, String typed) {
        String name = Typed.code(typed);
        if (name == null) return null;
        try {
            E value = Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
            if (!value.name().equals("UNKNOWN")) return value;
        } catch (IllegalArgumentException e) {
            // Reported below, as UNKNOWN is.
        }
        error(field, "must be one of " + known(type));
        return null;
    }

    /** @return the value, or what is usual if it is absent or wrong; what is wrong is reported */
    public <E extends Enum<E>> E oneOf(String field, Class<E> type, String typed, E usual) {
        return Objects.requireNonNullElse(oneOf(field, type, typed), usual);
    }

    /** @return as {@link #oneOf(String, Class, String)}, and an error if it is absent */
    public <E extends Enum<E>> E required(String field, Class<E> type, String typed) {
        if (Typed.line(typed) == null) error(field, "is required");
        return oneOf(field, type, typed);
    }

    /**
     * A JSON boolean, read as text or as whatever was sent: the JSON library would take any other word for false.
     *
     * @return empty if it is absent or blank, and also if it is wrong, which is reported
     */
    public Optional<Boolean> flag(String field, Object typed) {
        String text = typed == null ? null : Typed.line(typed.toString());
        if (text == null) return Optional.empty();
        if (text.equals("true") || text.equals("false")) return Optional.of(text.equals("true"));
        error(field, "must be true or false");
        return Optional.empty();
    }

    /**
     * A JSON number that must be whole: as an int, the JSON library would drop its fraction, and fail without its field's name where it is
     * too large.
     *
     * @return null if it is absent, and also if it is wrong, which is reported
     */
    public Integer whole(String field, BigDecimal typed, int least, int most) {
        if (typed == null) return null;
        boolean within = typed.compareTo(BigDecimal.valueOf(least)) >= 0
                && typed.compareTo(BigDecimal.valueOf(most)) <= 0
                && typed.stripTrailingZeros().scale() <= 0;
        if (!within) error(field, "must be a whole number from %d to %d".formatted(least, most));
        return within ? typed.intValue() : null;
    }

    public Money money(String field, MoneyJson money) {
        if (money == null) return null;
        String amount = Typed.line(money.amount());
        String code = Typed.code(money.currency());
        if (amount == null) error(field + ".amount", "is required");
        if (code == null) error(field + ".currency", "is required");
        if (amount == null || code == null) return null;
        Currency currency = known(field + ".currency", code);
        BigDecimal exact = exact(field + ".amount", amount);
        return currency == null || exact == null ? null : new Money(exact, currency.getCurrencyCode());
    }

    /** An amount without its currency. A blank one is absent. */
    public BigDecimal amount(String field, String typed) {
        String amount = Typed.line(typed);
        return amount == null ? null : exact(field, amount);
    }

    /** A currency without an amount. A blank one is absent. */
    public String currency(String field, String typed) {
        String code = Typed.code(typed);
        Currency currency = code == null ? null : known(field, code);
        return currency == null ? null : currency.getCurrencyCode();
    }

    /** A day, a month or a quarter (L4). */
    public LocalDate purchaseTime(String field, String typed) {
        String text = Typed.line(typed);
        if (text == null) return null;
        try {
            return PurchaseTime.lastDay(text);
        } catch (DateTimeException e) {
            error(
                    field,
                    "must be a day (2027-03-15), a month (2027-03) or a quarter (2027-Q1), "
                            + Days.CONCEIVABLE.substring("must be ".length()));
            return null;
        }
    }

    public LocalDate day(String field, String typed) {
        String text = Typed.line(typed);
        if (text == null) return null;
        try {
            return conceivable(field, LocalDate.parse(text));
        } catch (DateTimeException e) {
            error(field, "must be a day (2027-03-15)");
            return null;
        }
    }

    public Instant instant(String field, String text) {
        try {
            Instant instant = Instant.parse(text);
            conceivable(field, LocalDate.ofInstant(instant, ZoneOffset.UTC));
            return instant;
        } catch (DateTimeException e) {
            error(field, "must be an instant (2027-03-15T09:30:00Z)");
            return null;
        }
    }

    /** An instant to the millisecond, as the engine's clock counts. A blank one is absent. */
    public Instant moment(String field, String typed) {
        String text = Typed.line(typed);
        Instant instant = text == null ? null : instant(field, text);
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A window of the policy (L17), required. */
    public long windowMillis(String field, String text) {
        return span(field, text, Policy.SHORTEST_WINDOW, Policy.LONGEST_WINDOW)
                .map(Duration::toMillis)
                .orElse(0L);
    }

    /** A span of time within bounds, required; empty if it is at fault. */
    public Optional<Duration> span(String field, String text, Duration shortest, Duration longest) {
        if (text == null) error(field, "is required");
        Duration span = text == null ? null : duration(field, text);
        if (span == null) return Optional.empty();
        if (span.compareTo(shortest) >= 0 && span.compareTo(longest) <= 0) return Optional.of(span);
        error(field, "must be from " + shortest + " to " + longest);
        return Optional.empty();
    }

    /** Whether it may be absent, the rules judge, who see the referral; but if they are not asked, its absence is said, too. */
    public void expected(String field, Object value) {
        if (value == null) missing.add(field);
    }

    public <T> List<T> several(String field, List<T> values) {
        if (values == null) return List.of();
        findings.atMost(field, values, Bounds.LIST_ENTRIES);
        for (int i = 0; i < values.size(); i++) if (values.get(i) == null) error(field + "[" + i + "]", "is required");
        return values.stream().filter(Objects::nonNull).toList();
    }

    public void error(String field, String detail) {
        findings.add(field, detail);
    }

    /** Adds what a check has found, except for fields that already have an error. */
    public void found(List<Finding> found) {
        Set<String> known = findings.all().stream().map(Finding::field).collect(Collectors.toSet());
        found.stream()
                .filter(finding -> !known.contains(finding.field()))
                .forEach(finding -> error(finding.field(), finding.reason()));
    }

    /** @throws ProblemException if anything was wrong */
    public void check() {
        if (findings.all().isEmpty()) return;
        found(missing.stream().map(field -> new Finding(field, "is required")).toList());
        List<Problem.FieldError> errors = findings.all().stream()
                .map(finding -> new Problem.FieldError(finding.field(), finding.reason()))
                .toList();
        throw new ProblemException(Problem.invalid(errors));
    }

    private LocalDate conceivable(String field, LocalDate day) {
        if (Days.conceivable(day)) return day;
        error(field, Days.CONCEIVABLE);
        return null;
    }

    private Duration duration(String field, String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            error(field, "must be an ISO 8601 duration (P14D, PT24H)");
            return null;
        }
    }

    private Currency known(String field, String code) {
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            error(field, "must be an ISO 4217 code");
            return null;
        }
    }

    private BigDecimal exact(String field, String amount) {
        try {
            return new io.baton.lifecycle.Money(decimal(amount), ANY_CURRENCY).amount();
        } catch (IllegalArgumentException e) {
            error(field, e.getMessage());
            return null;
        }
    }

    private static BigDecimal decimal(String text) {
        try {
            if (NUMBER.matcher(text).matches()) return new BigDecimal(text);
        } catch (NumberFormatException e) {
            // Reported below, as a number that is too long to be read is.
        }
        throw new IllegalArgumentException("must be a decimal number, such as 1250.50");
    }

    private static <E extends Enum<E>> String known(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .filter(name -> !name.equals("UNKNOWN"))
                .collect(Collectors.joining(", "));
    }
}
