package io.baton.records;

import io.baton.events.BusinessProfile;
import io.baton.events.Location;
import io.baton.events.LocationContact;
import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.profile.Profile;
import io.baton.lifecycle.profile.ProfileStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A business profile, from the contract to the rules. Whatever it holds, it can be read: the rules judge it. */
public final class ProfileRecords {
    private ProfileRecords() {}

    public static Profile toRules(BusinessProfile profile) {
        return new Profile(
                profile.getProfileId(),
                profile.getPartnerId(),
                profile.getPartnerName(),
                profile.getRegion(),
                Named.known(ProfileStatus.class, profile.getStatus()),
                profile.getLocations().stream().map(ProfileRecords::location).toList(),
                new Profile.Offers(
                        profile.getKeywords(),
                        profile.getServices(),
                        profile.getSolutions(),
                        profile.getIndustries(),
                        profile.getLanguages(),
                        profile.getCompetencies(),
                        profile.getEndorsements()),
                sizes(profile.getServedCompanySizes()));
    }

    private static Profile.Location location(Location location) {
        return new Profile.Location(
                location.getLocation(),
                Optional.ofNullable(location.getCity()),
                location.getCountry(),
                location.getContacts().stream().map(ProfileRecords::contact).toList());
    }

    private static Profile.Contact contact(LocationContact contact) {
        return new Profile.Contact(
                contact.getName(),
                contact.getEmail(),
                Optional.ofNullable(contact.getPhone()),
                Optional.ofNullable(contact.getLanguage()),
                Optional.ofNullable(contact.getUserId()));
    }

    private static Optional<Set<CompanySize>> sizes(List<io.baton.events.CompanySize> served) {
        Set<CompanySize> sizes = new HashSet<>();
        for (io.baton.events.CompanySize size : served) {
            Optional<CompanySize> known = Named.known(CompanySize.class, size);
            if (known.isEmpty()) return Optional.empty();
            sizes.add(known.get());
        }
        return Optional.of(sizes);
    }
}
