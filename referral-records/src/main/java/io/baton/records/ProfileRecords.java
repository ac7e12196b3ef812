package io.baton.records;

import io.baton.events.BusinessProfile;
import io.baton.events.Location;
import io.baton.events.LocationContact;
import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.check.Codes;
import io.baton.lifecycle.check.EmailAddress;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.profile.Profile;
import io.baton.lifecycle.profile.ProfileStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A business profile, from the contract to the rules. Whatever it holds, it can be read: the rules judge it. */
public final class ProfileRecords {
    private ProfileRecords() {}

    public static Profile toRules(BusinessProfile published) {
        BusinessProfile profile = read(published);
        return new Profile(
                profile.getProfileId(),
                profile.getPartnerId(),
                profile.getPartnerName(),
                profile.getRegion(),
                Named.known(ProfileStatus.class, profile.getStatus()),
                Optional.ofNullable(profile.getPausedUntil()),
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

    /**
     * @return the profile as it is meant: without blank fields and the spaces around others, with addresses and tags in the form of
     *     their standards, and each entry of a list that is a set once
     */
    public static BusinessProfile read(BusinessProfile typed) {
        return BusinessProfile.newBuilder(typed)
                .setPartnerName(orEmpty(Typed.line(typed.getPartnerName())))
                .setRegion(orEmpty(Typed.line(typed.getRegion())))
                .setLocations(
                        typed.getLocations().stream().map(ProfileRecords::read).toList())
                .setKeywords(Typed.set(typed.getKeywords()))
                .setServices(Typed.set(typed.getServices()))
                .setSolutions(Typed.set(typed.getSolutions()))
                .setIndustries(Typed.set(typed.getIndustries()))
                .setLanguages(Typed.set(
                        typed.getLanguages().stream().map(Codes::readLanguage).toList()))
                .setCompetencies(Typed.set(typed.getCompetencies()))
                .setEndorsements(Typed.set(typed.getEndorsements()))
                .build();
    }

    private static Location read(Location typed) {
        return new Location(
                orEmpty(Typed.line(typed.getLocation())),
                Typed.line(typed.getCity()),
                orEmpty(Codes.readCountry(typed.getCountry())),
                typed.getContacts().stream().map(ProfileRecords::read).toList());
    }

    private static LocationContact read(LocationContact typed) {
        return new LocationContact(
                orEmpty(Typed.line(typed.getName())),
                orEmpty(EmailAddress.read(typed.getEmail())),
                Typed.line(typed.getPhone()),
                Codes.readLanguage(typed.getLanguage()),
                Typed.line(typed.getUserId()),
                typed.getReminders());
    }

    static String orEmpty(String text) {
        return text == null ? "" : text;
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
