package io.baton.lifecycle.profile;

import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.profile.Profile.Contact;
import io.baton.lifecycle.profile.Profile.Location;
import io.baton.lifecycle.profile.Profile.Offers;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Sample profiles for the tests of the rules. */
public final class GivenProfile {
    private static final List<String> NONE = List.of();

    private GivenProfile() {}

    /** Nothing is wrong with it. */
    public static Profile active() {
        return profile(Optional.of(ProfileStatus.ACTIVE), List.of(location("hamburg", 1)), Set.of(), NONE);
    }

    public static Profile with(ProfileStatus status) {
        return profile(Optional.of(status), active().locations(), Set.of(), NONE);
    }

    public static Profile withStatusOfALaterRelease() {
        return profile(Optional.empty(), active().locations(), Set.of(), NONE);
    }

    public static Profile with(ProfileStatus status, List<Location> locations) {
        return profile(Optional.of(status), locations, Set.of(), NONE);
    }

    public static Profile with(Set<CompanySize> sizes) {
        return profile(Optional.of(ProfileStatus.ACTIVE), active().locations(), sizes, NONE);
    }

    public static Profile withKeywords(List<String> keywords) {
        return profile(Optional.of(ProfileStatus.ACTIVE), active().locations(), Set.of(), keywords);
    }

    public static Profile withSizeOfALaterRelease() {
        Profile profile = active();
        return new Profile(
                profile.profileId(),
                profile.partnerId(),
                profile.partnerName(),
                profile.region(),
                profile.status(),
                profile.pausedUntil(),
                profile.locations(),
                profile.offers(),
                Optional.empty());
    }

    public static Profile pausedUntil(ProfileStatus status, LocalDate day, List<Location> locations) {
        Profile profile = active();
        return new Profile(
                profile.profileId(),
                profile.partnerId(),
                profile.partnerName(),
                profile.region(),
                Optional.of(status),
                Optional.of(day),
                locations,
                profile.offers(),
                profile.servedSizes());
    }

    public static List<Location> locations(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> location("site-" + i, 1))
                .toList();
    }

    public static Location location(String name, int contacts) {
        Contact contact = new Contact(
                "Ada Berg", "ada@northwind.example", Optional.of("+49 40 1234"), Optional.of("de"), Optional.of("ada"));
        return new Location(name, Optional.of("Hamburg"), "DE", Collections.nCopies(contacts, contact));
    }

    private static Profile profile(
            Optional<ProfileStatus> status, List<Location> locations, Set<CompanySize> sizes, List<String> keywords) {
        return new Profile(
                "northwind-emea",
                "northwind",
                "Northwind Systems",
                "EMEA",
                status,
                Optional.empty(),
                locations,
                new Offers(keywords, NONE, NONE, NONE, List.of("de", "en"), NONE, NONE),
                Optional.of(sizes));
    }
}
