package io.baton.notifier.delivery;

import io.baton.events.MailPreference;
import io.baton.events.Notification;
import io.baton.events.topics.Topics;
import io.baton.events.wire.Connection;
import io.baton.events.wire.Sealing;
import io.baton.events.wire.TopicSerdes;
import io.baton.notifier.policy.Reminders;
import io.baton.streams.TopicFollower;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What addresses want, or can take. Held in memory: only those of which anything is set. */
final class MailPreferences implements AutoCloseable {
    private final Map<String, MailPreference> bySubject = new ConcurrentHashMap<>();
    private final TopicFollower<MailPreference> follower;

    /** Returns when it knows what has been set so far. */
    MailPreferences(Connection connection, TopicSerdes serdes) {
        follower = TopicFollower.ofRecords(connection, serdes, Topics.MAIL_PREFERENCES, this::heard)
                .start(TopicFollower.From.BEGINNING);
    }

    boolean following() {
        return follower.following();
    }

    /** @return why the reader is not to be written to, if they are not */
    Optional<String> objection(Intent intent) {
        if (intent.withoutAddress()) return Optional.of("no address is known");
        return Optional.ofNullable(bySubject.get(intent.subject()))
                .flatMap(preference -> objection(preference, intent.notification()));
    }

    private static Optional<String> objection(MailPreference preference, Notification notification) {
        if (preference.getSuppressedBecause() != null)
            return Optional.of("the address is suppressed: " + preference.getSuppressedBecause());
        return preference.getOptedOutOfReminders() && Reminders.include(notification.getKind())
                ? Optional.of("reminders are turned off")
                : Optional.empty();
    }

    /** @return the reader's preference with their address suppressed */
    MailPreference suppressed(Intent intent, String reason, Instant at) {
        MailPreference known = bySubject.get(intent.subject());
        return MailPreference.newBuilder()
                .setSuppressedBecause(reason)
                .setOptedOutOfReminders(known != null && known.getOptedOutOfReminders())
                .setAt(at)
                .setPerson(Sealing.person(intent.reader().orElseThrow()))
                .build();
    }

    private void heard(ConsumerRecord<String, MailPreference> record) {
        MailPreference set = record.value();
        if (set == null || (set.getSuppressedBecause() == null && !set.getOptedOutOfReminders()))
            bySubject.remove(record.key());
        else bySubject.put(record.key(), set);
    }

    @Override
    public void close() {
        follower.close();
    }
}
