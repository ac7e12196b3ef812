package io.baton.notifier.delivery;

/** The preferences for reminders in the partners' profiles. */
@FunctionalInterface
public interface ReminderPreferences {
    /** @return false if any of the partner's profiles turns reminders off for a contact with this address */
    boolean wanted(String partnerId, String address);
}
