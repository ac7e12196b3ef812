package io.baton.lifecycle.profile;

import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.check.Codes;
import io.baton.lifecycle.check.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A business profile as somebody wrote it: {@link ProfileCheck} says what is wrong with it.
 *
 * @param profileId identifies it
 * @param partnerId the partner company
 * @param partnerName the company's name as customers see it
 * @param region the program's region that it is for
 * @param status whether it takes referrals; empty if only a later release knows the status
 * @param pausedUntil the day from which a paused one takes referrals again
 * @param locations where the partner can be reached
 * @param offers what customers search by
 * @param servedSizes the company sizes that it serves, none of them for all; absent if only a later release knows one of them
 */
public record Profile(
        String profileId,
        String partnerId,
        String partnerName,
        String region,
        Optional<ProfileStatus> status,
        Optional<LocalDate> pausedUntil,
        List<Location> locations,
        Offers offers,
        Optional<Set<CompanySize>> servedSizes) {

    /**
     * Where the partner can be reached.
     *
     * @param location its id within the profile
     * @param country where it is, ISO 3166-1 alpha-2
     * @param contacts who gets the mails
     */
    public record Location(String location, Optional<String> city, String country, List<Contact> contacts) {
        public Location {
            Objects.requireNonNull(location, "location");
            contacts = List.copyOf(contacts);
        }
    }

    /**
     * Somebody at a location.
     *
     * @param language the language they want to be written to in, BCP 47
     * @param userId their name at the identity provider, if they sign in
     */
    public record Contact(
            String name, String email, Optional<String> phone, Optional<String> language, Optional<String> userId) {}

    /**
     * What customers search by.
     *
     * @param languages the languages spoken, BCP 47
     * @param competencies given by the program
     * @param endorsements given by the program
     */
    public record Offers(
            List<String> keywords,
            List<String> services,
            List<String> solutions,
            List<String> industries,
            List<String> languages,
            List<String> competencies,
            List<String> endorsements) {
        public Offers {
            keywords = List.copyOf(keywords);
            services = List.copyOf(services);
            solutions = List.copyOf(solutions);
            industries = List.copyOf(industries);
            languages = List.copyOf(languages);
            competencies = List.copyOf(competencies);
            endorsements = List.copyOf(endorsements);
        }
    }

    public Profile {
        Objects.requireNonNull(profileId, "profileId");
        Objects.requireNonNull(region, "region");
        locations = List.copyOf(locations);
        servedSizes = servedSizes.map(Set::copyOf);
    }

    /**
     * @return from when it takes referrals, if nothing is wrong with it: always if it is active. A pause ends as its day begins at the
     *     first location, in UTC if that country has several times; empty if there is no end to see
     */
    public Optional<Instant> opensAt() {
        return status.flatMap(stage -> switch (stage) {
            case ACTIVE -> Optional.of(Instant.MIN);
            case PAUSED -> pausedUntil.map(day -> day.atStartOfDay(zone()).toInstant());
            case DRAFT, INACTIVE -> Optional.empty();
        });
    }

    private ZoneId zone() {
        return locations.stream()
                .findFirst()
                .map(Location::country)
                .flatMap(Codes::zone)
                .orElse(ZoneOffset.UTC);
    }

    /** @return whether it has the location, whatever the case, width and spaces of its id */
    public boolean has(String location) {
        return locations.stream().anyMatch(one -> Typed.same(one.location(), location));
    }
}
