package io.baton.links;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Signs texts for one purpose, together with the day on which the link is mailed. The link carries the day and not its end: the
 * deployment says how long links last, and a shorter time holds for those that are out, too.
 */
final class DatedSignature {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String AFTER_DAY = "-";
    /** No more than a day: with the beginning of another id behind it, it would be that id's signature that is read. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    private final Signature dated;
    private final Signature undated;

    /**
     * @param purpose under which earlier releases signed the text alone. Publishers choose what some texts are: with one purpose for both,
     *     an id that looks like a day and another id would have got that other id's signature
     */
    DatedSignature(String purpose, SigningKeys keys) {
        dated = new Signature(purpose + "-of-a-day", keys);
        undated = new Signature(purpose, keys);
    }

    String of(String text, Instant mailedAt) {
        String day = Long.toString(Math.floorDiv(mailedAt.getEpochSecond(), DAY.toSeconds()));
        return day + AFTER_DAY + dated.of(signed(day, text));
    }

    /**
     * @return when the key was mailed, at the latest: the end of its day (UTC). For a key of an earlier release, which has no day, the
     *     beginning of time; empty if it was not signed here for this text
     */
    Optional<Instant> mailedAt(String text, String key) {
        int dash = key.indexOf(AFTER_DAY);
        if (dash < 0) return Optional.of(Instant.EPOCH).filter(_ -> undated.accepts(text, key));
        String day = key.substring(0, dash);
        if (!DIGITS.matcher(day).matches() || !dated.accepts(signed(day, text), key.substring(dash + 1)))
            return Optional.empty();
        return Optional.of(Instant.EPOCH.plus(DAY.multipliedBy(Long.parseLong(day) + 1)));
    }

    private static String signed(String day, String text) {
        return day + ":" + text;
    }
}
