package io.baton.notifier.delivery;

import io.baton.events.MailPreference;
import io.baton.events.Notification;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.notifier.policy.Reminders;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What addresses want, or can take. Held in memory: only those of which anything is set. */
final class MailPreferences implements AutoCloseable {
    private final Map<String, MailPreference> bySubject = new ConcurrentHashMap<>();
    private final RemindersWanted remindersWanted;
    private final TopicFollower<MailPreference> follower;

    /** Returns when it knows what has been set so far. */
    MailPreferences(Connection connection, TopicSerdes serdes, RemindersWanted remindersWanted) {
        this.remindersWanted = remindersWanted;
        follower = TopicFollower.ofRecords(connection, serdes, Topics.MAIL_PREFERENCES, this::heard)
                .start(TopicFollower.From.BEGINNING);
    }

    boolean following() {
        return follower.following();
    }

    /** @return why the reader is not to be written to, if they are not */
    Optional<String> objection(Intent intent) {
        if (intent.withoutAddress()) return Optional.of("no address is known");
        Optional<MailPreference> set = Optional.ofNullable(bySubject.get(intent.subject()));
        return set.map(MailPreference::getSuppressedBecause)
                .map(reason -> "the address is suppressed: " + reason)
                .or(() -> Reminders.include(intent.notification().getKind())
                        ? objectionToReminders(intent, set)
                        : Optional.empty());
    }

    /** Whoever turned them off in one of two places gets none. */
    private Optional<String> objectionToReminders(Intent intent, Optional<MailPreference> set) {
        if (set.filter(MailPreference::getOptedOutOfReminders).isPresent())
            return Optional.of("reminders are turned off");
        Notification reminder = intent.notification();
        return intent.reader()
                .filter(reader -> !remindersWanted.by(reminder.getPartnerId(), reader.getEmail()))
                .map(reader -> "reminders are turned off in the business profile");
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
