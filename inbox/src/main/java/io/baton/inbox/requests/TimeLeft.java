package io.baton.inbox.requests;

import io.baton.inbox.web.Reader;
import io.baton.words.InboxPhrase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How long a partner has for its answer, as time left.
 *
 * @param until when it ends
 * @param age how it looks: fresh within the recommended time, late behind it, last on the last day
 * @param says the time left, in words
 * @param beside what else is worth knowing at this age, in words
 * @param share how much of it is left, in percent
 */
public record TimeLeft(Instant until, Age age, String says, String beside, int share) {
    private static final Duration RECOMMENDED = Duration.ofHours(24);
    private static final Duration LAST_DAY = Duration.ofHours(24);
    private static final Duration DAYS_FROM = Duration.ofDays(2);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** How pressing it is. */
    public enum Age {
        FRESH,
        LATE,
        LAST;

        /** @return the class of its style */
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @return the time that the reader has left, of the time from receipt to expiry */
    public static TimeLeft of(Instant received, Instant until, Reader reader) {
        Duration left = Duration.between(reader.now(), until);
        Duration waited = Duration.between(received, reader.now());
        Age age = age(left, waited);
        return new TimeLeft(
                until, age, left(left, reader), beside(age, until, waited, reader), share(received, until, left));
    }

    private static Age age(Duration left, Duration waited) {
        if (left.compareTo(LAST_DAY) < 0) return Age.LAST;
        return waited.compareTo(RECOMMENDED) < 0 ? Age.FRESH : Age.LATE;
    }

    private static String left(Duration left, Reader reader) {
        if (!left.isPositive()) return reader.say(InboxPhrase.TIME_IS_OVER);
        if (left.compareTo(DAYS_FROM) >= 0) return reader.say(InboxPhrase.DAYS_LEFT, left.toDays());
        if (left.toHours() > 0) return reader.say(InboxPhrase.HOURS_LEFT, left.toHours());
        return reader.say(InboxPhrase.MINUTES_LEFT, Math.max(1, left.toMinutes()));
    }

    private static String beside(Age age, Instant until, Duration waited, Reader reader) {
        return switch (age) {
            case FRESH -> reader.say(InboxPhrase.FAST_ANSWER, span(RECOMMENDED.minus(waited), reader));
            case LATE -> reader.say(InboxPhrase.WAITING_FOR, span(waited, reader));
            case LAST -> reader.say(InboxPhrase.EXPIRES_AT, MINUTE.format(until));
        };
    }

    /** @return a span of time, in short units */
    public static String span(Duration span, Reader reader) {
        if (span.compareTo(DAYS_FROM) >= 0) return reader.say(InboxPhrase.DAYS, span.toDays());
        if (span.toHours() > 0) return reader.say(InboxPhrase.HOURS, span.toHours());
        return reader.say(InboxPhrase.MINUTES, Math.max(1, span.toMinutes()));
    }

    private static int share(Instant received, Instant until, Duration left) {
        long whole = Duration.between(received, until).toMillis();
        return whole <= 0 ? 0 : Math.clamp(left.toMillis() * 100 / whole, 0, 100);
    }
}
