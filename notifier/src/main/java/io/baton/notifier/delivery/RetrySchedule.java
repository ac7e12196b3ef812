package io.baton.notifier.delivery;

import io.baton.kafka.settings.Environment;
import io.baton.kafka.settings.InvalidSettingException;
import io.baton.kafka.settings.Setting;
import java.time.Duration;

/**
 * When to retry a mail that was refused for now.
 *
 * @param firstPause after the first refusal; it doubles with each further one
 * @param longestPause the most that it grows to
 * @param giveUpAfter time from the first claim after which no attempt follows
 */
public record RetrySchedule(Duration firstPause, Duration longestPause, Duration giveUpAfter) {
    /** From seconds to half an hour, for a day. */
    public static final RetrySchedule STANDARD =
            new RetrySchedule(Duration.ofSeconds(15), Duration.ofMinutes(30), Duration.ofHours(24));

    private static final int MOST_DOUBLINGS = 20;

    /**
     * @return the schedule of the settings below {@code baton.mail}
     * @throws InvalidSettingException if a value cannot work, naming its key
     */
    public static RetrySchedule from(Environment environment) {
        RetrySchedule schedule = new RetrySchedule(
                environment.duration("baton.mail.first-pause", STANDARD.firstPause),
                environment.duration("baton.mail.longest-pause", STANDARD.longestPause),
                environment.duration("baton.mail.give-up-after", STANDARD.giveUpAfter));
        Setting.positive("baton.mail.first-pause", schedule.firstPause);
        Setting.positive("baton.mail.give-up-after", schedule.giveUpAfter);
        if (schedule.longestPause.compareTo(schedule.firstPause) < 0)
            throw new InvalidSettingException("baton.mail.longest-pause", "must not be below baton.mail.first-pause");
        return schedule;
    }

    /**
     * @param attempt the number of the refused attempt, from 1
     * @param jitter from 0 to 1: spreads attempts that were refused together over half a pause more
     */
    Duration pause(int attempt, double jitter) {
        Duration doubled = firstPause.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        Duration base = doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
        return base.plusMillis((long) (base.toMillis() * jitter / 2));
    }

    /** @return the longest time between two attempts */
    Duration longestWait() {
        return longestPause.plus(longestPause.dividedBy(2));
    }
}
