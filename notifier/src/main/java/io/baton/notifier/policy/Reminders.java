package io.baton.notifier.policy;

import io.baton.events.NotificationKind;

/** What can be turned off; all else tells of what happened, and always goes out. */
public final class Reminders {
    private Reminders() {}

    /** @return whether this is one */
    public static boolean include(NotificationKind kind) {
        return kind == NotificationKind.REMINDER || kind == NotificationKind.LAST_CALL;
    }
}
