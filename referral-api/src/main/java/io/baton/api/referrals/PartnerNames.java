package io.baton.api.referrals;

import io.baton.api.gateway.PeopleBook;
import io.baton.events.Call;
import io.baton.events.Engagement;
import io.baton.events.LocationContact;
import io.baton.events.Referral;
import io.baton.events.Sealed;
import io.baton.events.sealing.Sealing;
import io.baton.partners.Profiles;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a partner's people are called. An event names them by an id: the identity provider's, or, of somebody who signs in by mail, their
 * pseudonym. No event holds a name, so that the person can be forgotten.
 */
@Singleton
final class PartnerNames {
    private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{16,}");

    private final Profiles profiles;
    private final PeopleBook people;

    PartnerNames(Profiles profiles, PeopleBook people) {
        this.profiles = profiles;
        this.people = people;
    }

    /**
     * @return the names for the history of this referral. An id of the identity provider's stands for itself if no profile says whose it
     *     is; a pseudonym says nothing to anybody, and stays unknown
     */
    Function<String, Optional<String>> of(Referral referral) {
        Map<String, String> known = new HashMap<>();
        people(referral)
                .forEach(person -> known.putIfAbsent(
                        person.getSubjectId(), Sealing.openPerson(person).getName()));
        List<LocationContact> contacts = contacts(referral.getRfi().getPartnerId());
        contacts.stream()
                .filter(contact -> contact.getUserId() != null)
                .forEach(contact -> known.putIfAbsent(contact.getUserId(), contact.getName()));
        String partner = referral.getRfi().getPartnerId();
        return id -> Optional.ofNullable(known.get(id))
                .or(() -> people.find(partner, id).map(member -> member.person().getName()))
                .or(() -> otherwise(id, contacts));
    }

    /** @return what the last who called the customer is called, if anybody did and it is known */
    Optional<String> lastCaller(Referral referral) {
        return Optional.ofNullable(referral.getLastCall())
                .map(Call::getBy)
                .flatMap(caller -> of(referral).apply(caller));
    }

    private static Optional<String> otherwise(String id, List<LocationContact> contacts) {
        if (!PSEUDONYM.matcher(id).matches()) return Optional.of(id);
        return contacts.stream()
                .filter(contact -> Sealing.subjectOf(contact.getEmail()).equals(id))
                .findFirst()
                .map(LocationContact::getName);
    }

    private static Stream<Sealed> people(Referral referral) {
        Engagement engagement = referral.getEngagement();
        return Stream.concat(
                referral.getRfi().getContacts().stream(),
                engagement == null ? Stream.empty() : engagement.getColleagues().stream());
    }

    private List<LocationContact> contacts(String partnerId) {
        return profiles.of(partnerId).stream()
                .map(Profiles.Entry::profile)
                .flatMap(profile -> profile.getLocations().stream())
                .flatMap(location -> location.getContacts().stream())
                .toList();
    }
}
