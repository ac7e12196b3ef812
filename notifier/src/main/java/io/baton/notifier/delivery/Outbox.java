package io.baton.notifier.delivery;

import io.baton.events.Notification;
import io.baton.events.Person;
import io.baton.notifier.mail.SendOutcome;

/** How a notification leaves. Safe for use by many threads. */
public interface Outbox {
    /** @return who is written to; without an address, nobody is */
    Person reader(Notification notification);

    /** @return the same for every attempt */
    String messageId(String notificationId);

    /** Tries once, and is done within the conversation's time. */
    SendOutcome send(Notification notification);
}
