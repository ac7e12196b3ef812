package io.baton.notifier.delivery;

import io.baton.events.Notification;
import io.baton.events.Person;

/** Sends notifications. Safe for use by many threads. */
public interface Outbox {
    /** @return the recipient; one without an address gets no mail */
    Person reader(Notification notification);

    /** @return the Message-ID, the same for every attempt */
    String messageId(String notificationId);

    /** Tries once, and returns within the conversation's time. */
    SendOutcome send(Notification notification);
}
