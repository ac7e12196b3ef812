package io.baton.api.people;

import io.baton.api.gateway.PeopleBook;
import io.baton.events.Location;
import io.baton.events.LocationContact;
import io.baton.events.Person;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.roles.Role;
import io.baton.partners.Profiles.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Everybody who belongs to one partner: the contacts of its locations, and those who have roles of their own. */
final class Roster {
    private Roster() {}

    /**
     * Somebody.
     *
     * @param id the pseudonym of their address
     * @param places whose contact they are
     * @param userIds how events and sessions name them
     */
    record Found(String id, Person person, Set<Role> roles, List<PlaceJson> places, Set<String> userIds) {}

    /** @param roles what somebody of the partner may do, by their address */
    static Collection<Found> of(
            List<Entry> profiles, Collection<PeopleBook.Member> members, BiFunction<String, String, Set<Role>> roles) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (PeopleBook.Member member : members)
            found.put(
                    member.id(),
                    found(
                            member.id(),
                            member.person(),
                            roles.apply(member.partnerId(), member.person().getEmail())));
        for (Entry entry : profiles)
            for (Location location : entry.profile().getLocations())
                for (LocationContact contact : location.getContacts()) {
                    String id = Sealing.subjectOf(contact.getEmail());
                    Found known = found.computeIfAbsent(
                            id,
                            _ -> found(
                                    id,
                                    person(contact),
                                    roles.apply(entry.profile().getPartnerId(), contact.getEmail())));
                    known.places().add(new PlaceJson(entry.profileId(), location.getLocation()));
                    Optional.ofNullable(contact.getUserId()).ifPresent(known.userIds()::add);
                }
        return found.values();
    }

    private static Found found(String id, Person person, Set<Role> roles) {
        return new Found(id, person, roles, new ArrayList<>(), new TreeSet<>(Set.of(id)));
    }

    private static Person person(LocationContact contact) {
        return new Person(contact.getName(), contact.getEmail(), contact.getPhone(), contact.getLanguage());
    }
}
