package io.baton.notifier.delivery;

import io.baton.events.Notification;
import io.baton.events.Person;
import io.baton.events.sealing.Sealing;
import java.util.Locale;
import java.util.Optional;

/**
 * A notification, where it stands, and who it is for.
 *
 * @param offset in its partition
 * @param reader empty if the notification does not say so in a way that can be read: then no mail can be made of it
 */
record Intent(Notification notification, long offset, Optional<Person> reader) {
    private static final char SEPARATOR = '\0';
    private static final int JITTER_STEPS = 0xffff;

    String id() {
        return notification.getNotificationId();
    }

    /** @return what is told to one reader about one RFI, which goes out in its order */
    String line() {
        return notification.getRfiId() + SEPARATOR + subject();
    }

    /** @return the key under which the reader's preferences stand */
    String subject() {
        return reader.map(person -> Sealing.subjectOf(person.getEmail())).orElse("");
    }

    /** @return the right side of the address: whose mail server is asked in the end */
    String domain() {
        return reader.map(Person::getEmail)
                .map(email -> email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** @return from 0 to 1, the same whenever it is asked: it spreads what was refused together */
    double jitter() {
        return (id().hashCode() & JITTER_STEPS) / (double) JITTER_STEPS;
    }

    boolean withoutAddress() {
        return reader.filter(person -> person.getEmail().isBlank()).isPresent();
    }
}
