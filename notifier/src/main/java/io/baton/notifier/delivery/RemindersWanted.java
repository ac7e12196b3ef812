package io.baton.notifier.delivery;

/** Whether a partner's profiles say that somebody wants reminders. */
@FunctionalInterface
public interface RemindersWanted {
    /** @return false if any of the partner's profiles says that whoever has the address wants none */
    boolean by(String partnerId, String address);
}
