package io.baton.quickstart.machine;

import io.baton.api.gateway.ProgramSettings;
import io.baton.events.Policy;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The windows that a trial may shorten; each is left as it is if absent.
 *
 * @param responseWindow from receipt to expiry
 * @param reminderAfter from receipt to the reminder
 * @param lastCallBefore from the last call to expiry
 * @param directContactWindow from receipt until the flame changes
 */
public record PolicySetting(
        Optional<Duration> responseWindow,
        Optional<Duration> reminderAfter,
        Optional<Duration> lastCallBefore,
        Optional<Duration> directContactWindow) {

    /** Sets the given windows as the next version of the policy. Received referrals keep their deadlines. */
    public void set(Connection connection, TopicSerdes serdes) {
        try (ProgramSettings settings = new ProgramSettings(connection, serdes, InstantSource.system())) {
            settings.policy().change(null, this::shortened);
        }
    }

    private Policy shortened(Policy before) {
        return new Policy(
                before.getVersion(),
                millis(responseWindow, before.getResponseWindowMillis()),
                millis(reminderAfter, before.getReminderAfterMillis()),
                millis(lastCallBefore, before.getLastCallBeforeMillis()),
                millis(directContactWindow, before.getDirectContactWindowMillis()));
    }

    private static long millis(Optional<Duration> window, long otherwise) {
        return window.map(Duration::toMillis).orElse(otherwise);
    }
}
