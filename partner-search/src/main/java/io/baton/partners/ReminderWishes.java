package io.baton.partners;

import io.baton.partners.Profiles.Entry;
import java.util.Collection;
import java.util.function.Supplier;

/** Who wants reminders, as partners' profiles say now. */
public final class ReminderWishes {
    private final Supplier<Collection<Entry>> profiles;

    /** @param profiles all that there are now */
    public ReminderWishes(Supplier<Collection<Entry>> profiles) {
        this.profiles = profiles;
    }

    /** @return false if any of the partner's profiles turns reminders off for the address */
    public boolean wanted(String partnerId, String address) {
        return profiles.get().stream()
                .map(Entry::profile)
                .filter(profile -> profile.getPartnerId().equals(partnerId))
                .flatMap(profile -> profile.getLocations().stream())
                .flatMap(location -> location.getContacts().stream())
                .filter(contact -> contact.getEmail().equalsIgnoreCase(address))
                .noneMatch(contact -> Boolean.FALSE.equals(contact.getReminders()));
    }
}
