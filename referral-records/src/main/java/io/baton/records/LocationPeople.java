package io.baton.records;

import io.baton.events.BusinessProfile;
import io.baton.events.NameContacts;
import io.baton.events.Person;
import io.baton.events.Sealed;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.profile.Profile;
import io.baton.lifecycle.profile.ProfileCheck;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom a business profile names for a location, as people on a referral (L3). */
public final class LocationPeople {
    private static final ContentHash OF_ALL = ContentHash.without(Set.of());

    private LocationPeople() {}

    /**
     * @param profile null if it was taken back
     * @return the location's contacts as the profile names them now, each once
     */
    public static List<Sealed> of(BusinessProfile profile, String location) {
        if (profile == null) return List.of();
        List<Sealed> people = ProfileCheck.contactsOf(ProfileRecords.toRules(profile), location).stream()
                .map(LocationPeople::sealed)
                .toList();
        return List.copyOf(once(people));
    }

    /** @return a hash of the people: the same in any order, and another one if one of them has another name, phone or language */
    public static long hash(List<Sealed> people) {
        List<Sealed> sorted = once(people).stream()
                .sorted(Comparator.comparing(Sealed::getSubjectId))
                .toList();
        return OF_ALL.of(new NameContacts(sorted));
    }

    private static Collection<Sealed> once(List<Sealed> people) {
        Map<String, Sealed> byId = new LinkedHashMap<>();
        people.forEach(person -> byId.putIfAbsent(person.getSubjectId(), person));
        return byId.values();
    }

    private static Sealed sealed(Profile.Contact contact) {
        return Sealing.person(new Person(
                contact.name(),
                contact.email(),
                contact.phone().orElse(null),
                contact.language().orElse(null)));
    }
}
