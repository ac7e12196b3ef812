package io.baton.notifier.policy;

import io.baton.events.NotificationKind;

/** The mails that readers can turn off. All others report an event, and are always sent. */
public final class Reminders {
    private Reminders() {}

    /** @return whether a mail of this kind is a reminder */
    public static boolean include(NotificationKind kind) {
        return kind == NotificationKind.REMINDER || kind == NotificationKind.LAST_CALL;
    }
}
