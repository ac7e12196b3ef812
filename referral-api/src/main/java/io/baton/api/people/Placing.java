package io.baton.api.people;

import io.baton.api.gateway.ProfileDirectory;
import io.baton.api.web.Fields;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.BusinessProfile;
import io.baton.events.Location;
import io.baton.events.LocationContact;
import io.baton.events.Person;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.profile.ProfileLimits;
import io.baton.partners.Profiles;
import io.baton.partners.Profiles.Entry;
import io.baton.records.ProfileRecords;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Of which locations somebody is a contact. That stands in the business profiles, and nowhere else: open requests follow them (L3), so
 * who is taken off a location sees none of its open requests any more.
 */
@Singleton
final class Placing {
    private final Profiles profiles;
    private final ProfileDirectory directory;
    private final InstantSource clock;

    Placing(Profiles profiles, ProfileDirectory directory, InstantSource clock) {
        this.profiles = profiles;
        this.directory = directory;
        this.clock = clock;
    }

    /** @return every partner that has a profile, in the order of their names */
    Stream<PeopleService.Partner> partners() {
        Map<String, String> names = new HashMap<>();
        for (Entry entry : profiles.all())
            names.merge(
                    entry.profile().getPartnerId(),
                    entry.profile().getPartnerName(),
                    (first, second) -> first.isEmpty() ? second : first);
        return names.entrySet().stream()
                .map(one -> new PeopleService.Partner(
                        one.getKey(), one.getValue().isEmpty() ? one.getKey() : one.getValue()))
                .sorted(Comparator.comparing(PeopleService.Partner::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(PeopleService.Partner::partnerId));
    }

    /** @return the partner's profiles */
    List<Entry> profilesOf(String partner) {
        return profiles.of(partner);
    }

    /** Finds fault with locations that the partner does not have, or that have as many contacts as they can. */
    void check(String partner, List<PlaceJson> places, String personId, Fields fields) {
        List<PlaceJson> named = fields.several("locations", places);
        for (int i = 0; i < named.size(); i++) {
            PlaceJson place = named.get(i);
            Optional<Location> location = profilesOf(partner).stream()
                    .filter(entry -> entry.profileId().equals(place.profileId()))
                    .flatMap(entry -> entry.profile().getLocations().stream())
                    .filter(one -> isAt(one, place))
                    .findFirst();
            if (location.isEmpty()) fields.error("locations[" + i + "]", "is no location of this partner");
            boolean full = location.filter(one -> one.getContacts().size() >= ProfileLimits.MOST_CONTACTS)
                    .filter(one -> one.getContacts().stream().noneMatch(is(personId)))
                    .isPresent();
            if (full) fields.error("locations[" + i + "]", "has as many contacts as it can have");
        }
    }

    /**
     * Makes somebody the contact of these locations, and of no others of the partner.
     *
     * @throws ProblemException if a location of an active profile would be left without a contact (L1); nothing is changed then
     */
    void place(String partner, String personId, Person person, List<PlaceJson> places) {
        List<Entry> theirs = profilesOf(partner);
        theirs.forEach(entry -> requireContacts(changed(entry, personId, person, places), personId));
        for (Entry entry : theirs)
            if (!changed(entry, personId, person, places).equals(entry.profile()))
                directory.change(
                        entry.profileId(),
                        now -> requireContacts(changed(now.orElse(entry), personId, person, places), personId));
    }

    private BusinessProfile changed(Entry entry, String personId, Person person, List<PlaceJson> places) {
        BusinessProfile before = entry.profile();
        List<Location> locations = before.getLocations().stream()
                .map(location -> changed(
                        location,
                        personId,
                        person,
                        places.stream()
                                .anyMatch(
                                        place -> entry.profileId().equals(place.profileId()) && isAt(location, place))))
                .toList();
        if (locations.equals(before.getLocations())) return before;
        return BusinessProfile.newBuilder(before)
                .setLocations(locations)
                .setUpdatedAt(clock.instant())
                .build();
    }

    private static Location changed(Location location, String personId, Person person, boolean here) {
        boolean was = location.getContacts().stream().anyMatch(is(personId));
        if (was == here) return location;
        List<LocationContact> contacts = new ArrayList<>(location.getContacts());
        if (here) contacts.add(contact(person));
        else contacts.removeIf(is(personId));
        return Location.newBuilder(location).setContacts(contacts).build();
    }

    private static LocationContact contact(Person person) {
        return new LocationContact(person.getName(), person.getEmail(), null, person.getLanguage(), null, null);
    }

    private static BusinessProfile requireContacts(BusinessProfile after, String personId) {
        if (ProfileRecords.toRules(after).opensAt().isEmpty()) return after;
        for (Location location : after.getLocations())
            if (location.getContacts().isEmpty())
                throw new ProblemException(Problem.of(
                        409,
                        "only-contact",
                        "Refused: only contact",
                        "They are the only contact of " + location.getLocation() + " in " + after.getProfileId()
                                + ". Make somebody else a contact there first."));
        return after;
    }

    static Predicate<LocationContact> is(String personId) {
        return contact -> Sealing.subjectOf(contact.getEmail()).equals(personId);
    }

    private static boolean isAt(Location location, PlaceJson place) {
        return Typed.same(location.getLocation(), Fields.orEmpty(place.location()));
    }
}
