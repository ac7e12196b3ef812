package io.baton.notifier.delivery;

import io.baton.events.MailPreference;
import io.baton.events.Notification;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.FollowedTable;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.notifier.policy.Reminders;
import java.time.Instant;
import java.util.Optional;

/** Decides whether an address may get a mail. In memory are only the addresses that are restricted. */
final class MailPreferences implements AutoCloseable {
    private final FollowedTable<MailPreference> bySubject;
    private final ReminderPreferences reminders;

    /** Returns when it has read all preferences. */
    MailPreferences(Connection connection, TopicSerdes serdes, ReminderPreferences reminders) {
        this.reminders = reminders;
        bySubject = new FollowedTable<>(connection, serdes, Topics.MAIL_PREFERENCES, MailPreferences::restricts);
    }

    boolean following() {
        return bySubject.following();
    }

    /** @return why the reader must not get this mail; empty if they may */
    Optional<String> objection(Intent intent) {
        if (intent.withoutAddress()) return Optional.of("no address is known");
        Optional<MailPreference> set = bySubject.find(intent.subject());
        return set.map(MailPreference::getSuppressedBecause)
                .map(reason -> "the address is suppressed: " + reason)
                .or(() -> Reminders.include(intent.notification().getKind())
                        ? objectionToReminders(intent, set)
                        : Optional.empty());
    }

    /** Reminders can be turned off for an address, and for a contact in a profile. */
    private Optional<String> objectionToReminders(Intent intent, Optional<MailPreference> set) {
        if (set.filter(MailPreference::getOptedOutOfReminders).isPresent())
            return Optional.of("reminders are turned off");
        Notification reminder = intent.notification();
        return intent.reader()
                .filter(reader -> !reminders.wanted(reminder.getPartnerId(), reader.getEmail()))
                .map(reader -> "reminders are turned off in the business profile");
    }

    /** @return the reader's preference, with the address suppressed for this reason */
    MailPreference suppressed(Intent intent, String reason, Instant at) {
        return MailPreference.newBuilder()
                .setSuppressedBecause(reason)
                .setOptedOutOfReminders(bySubject
                        .find(intent.subject())
                        .filter(MailPreference::getOptedOutOfReminders)
                        .isPresent())
                .setAt(at)
                .setPerson(Sealing.person(intent.reader().orElseThrow()))
                .build();
    }

    private static boolean restricts(MailPreference set) {
        return set.getSuppressedBecause() != null || set.getOptedOutOfReminders();
    }

    @Override
    public void close() {
        bySubject.close();
    }
}
