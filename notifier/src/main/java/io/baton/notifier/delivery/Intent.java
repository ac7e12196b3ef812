package io.baton.notifier.delivery;

import io.baton.events.Notification;
import io.baton.events.Person;
import io.baton.events.sealing.Sealing;
import java.util.Locale;
import java.util.Optional;

/**
 * A notification, its offset and its recipient.
 *
 * @param offset in its partition
 * @param reader the recipient; empty if it cannot be read: then no mail can be written
 */
record Intent(Notification notification, long offset, Optional<Person> reader) {
    private static final char SEPARATOR = '\0';
    private static final int JITTER_STEPS = 0xffff;

    String id() {
        return notification.getNotificationId();
    }

    /** @return its line: the notifications of one reader about one RFI, which are sent in their order */
    String line() {
        return notification.getRfiId() + SEPARATOR + subject();
    }

    /** @return the key of the reader's mail preference */
    String subject() {
        return reader.map(person -> Sealing.subjectOf(person.getEmail())).orElse("");
    }

    /** @return the domain of the address, in lower case */
    String domain() {
        return reader.map(Person::getEmail)
                .map(email -> email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** @return from 0 to 1, always the same for one notification: spreads the retries of mails that were refused together */
    double jitter() {
        return (id().hashCode() & JITTER_STEPS) / (double) JITTER_STEPS;
    }

    boolean withoutAddress() {
        return reader.filter(person -> person.getEmail().isBlank()).isPresent();
    }
}
