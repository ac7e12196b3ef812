package io.baton.quickstart.story;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Time as the story has it: it begins now, runs fast, stops and goes on, and never goes backwards. Any thread may use it. */
public final class StoryClock implements InstantSource {
    /** How long a day takes, unless somebody sets it. */
    public static final Duration USUAL_DAY = Duration.ofSeconds(5);

    private static final Duration DAY = Duration.ofDays(1);

    private final InstantSource present;
    private final LongSupplier nanos;
    private final Instant began;
    private Instant at;
    private long since;
    private Duration day = USUAL_DAY;
    private boolean passing;

    /** A clock that stands still at the present time. */
    public StoryClock() {
        this(InstantSource.system(), System::nanoTime);
    }

    StoryClock(InstantSource present, LongSupplier nanos) {
        this.present = present;
        this.nanos = nanos;
        began = present.instant();
        at = began;
    }

    @Override
    public synchronized Instant instant() {
        return passing ? at.plusNanos((nanos.getAsLong() - since) * faster()) : at;
    }

    /** Lets time pass, from the present at the earliest: the broker appends no record before it, and what is received lies in the past. */
    public synchronized void go() {
        settle();
        Instant now = present.instant();
        if (now.isAfter(at)) at = now;
        passing = true;
    }

    /** Lets time stand still. */
    public synchronized void stop() {
        settle();
        passing = false;
    }

    /** @return whether time passes */
    public synchronized boolean passing() {
        return passing;
    }

    /**
     * @param length how long a day takes from now on
     * @throws IllegalArgumentException if a day would take no time, or longer than it does
     */
    public synchronized void dayTakes(Duration length) {
        if (!length.isPositive() || length.compareTo(DAY) > 0)
            throw new IllegalArgumentException("a day of " + length + " is none");
        settle();
        day = length;
    }

    /** @return how long a day takes */
    public synchronized Duration day() {
        return day;
    }

    /** Jumps ahead. */
    public synchronized void skip(Duration time) {
        settle();
        at = at.plus(time);
    }

    /** @return which day of the story it is, from 1 */
    public long dayNumber() {
        return dayNumber(instant());
    }

    /** @return in which day of the story that instant lies, from 1 */
    public long dayNumber(Instant instant) {
        return Duration.between(began, instant).toDays() + 1;
    }

    private void settle() {
        at = instant();
        since = nanos.getAsLong();
    }

    private long faster() {
        return DAY.toNanos() / day.toNanos();
    }
}
