package io.baton.partners;

import io.baton.partners.Profiles.Entry;
import java.util.List;
import java.util.function.Function;

/** Who wants reminders, as partners' profiles say now. */
public final class ReminderWishes {
    private final Function<String, List<Entry>> profiles;

    /** @param profiles those of a partner, by its id */
    public ReminderWishes(Function<String, List<Entry>> profiles) {
        this.profiles = profiles;
    }

    /** @return false if any of the partner's profiles turns reminders off for the address */
    public boolean wanted(String partnerId, String address) {
        return profiles.apply(partnerId).stream()
                .map(Entry::profile)
                .flatMap(profile -> profile.getLocations().stream())
                .flatMap(location -> location.getContacts().stream())
                .filter(contact -> contact.getEmail().equalsIgnoreCase(address))
                .noneMatch(contact -> Boolean.FALSE.equals(contact.getReminders()));
    }
}
