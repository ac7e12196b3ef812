package io.baton.lifecycle.ranking;

import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.profile.Profile;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A business profile that takes referrals, with what its partner has done so far.
 *
 * @param profileId the profile
 * @param region the region that it is for
 * @param places its locations; at least one
 * @param servedSizes the company sizes served; empty for all
 * @param languages the languages spoken, BCP 47
 * @param solutions the solutions offered
 * @param services the services offered
 * @param industries the industries served
 * @param keywords other words to be found by
 * @param competencies given by the program
 * @param endorsements given by the program
 * @param track what the partner has done so far
 */
public record Candidate(
        String profileId,
        String region,
        List<Place> places,
        Set<CompanySize> servedSizes,
        Set<String> languages,
        Set<String> solutions,
        Set<String> services,
        Set<String> industries,
        Set<String> keywords,
        Set<String> competencies,
        Set<String> endorsements,
        TrackRecord track) {
    /**
     * A location.
     *
     * @param location its id
     * @param country where it is, ISO 3166-1 alpha-2
     */
    public record Place(String location, String country) {}

    public Candidate {
        Objects.requireNonNull(profileId, "profileId");
        Objects.requireNonNull(track, "track");
        if (places.isEmpty()) throw new IllegalArgumentException("A profile that takes referrals has a location");
        places = List.copyOf(places);
        servedSizes = Set.copyOf(servedSizes);
        languages = Terms.of(languages);
        solutions = Terms.of(solutions);
        services = Terms.of(services);
        industries = Terms.of(industries);
        keywords = Terms.of(keywords);
        competencies = Terms.of(competencies);
        endorsements = Terms.of(endorsements);
    }

    /** @param profile one that takes referrals */
    public static Candidate of(Profile profile, TrackRecord track) {
        Profile.Offers offers = profile.offers();
        return new Candidate(
                profile.profileId(),
                profile.region(),
                profile.locations().stream()
                        .map(location -> new Place(location.location(), location.country()))
                        .toList(),
                profile.servedSizes().orElseThrow(),
                Set.copyOf(offers.languages()),
                Set.copyOf(offers.solutions()),
                Set.copyOf(offers.services()),
                Set.copyOf(offers.industries()),
                words(profile),
                Set.copyOf(offers.competencies()),
                Set.copyOf(offers.endorsements()),
                track);
    }

    /** Customers search for a partner by its name, too. */
    private static Set<String> words(Profile profile) {
        return Stream.concat(Stream.of(profile.partnerName()), profile.offers().keywords().stream())
                .flatMap(text -> Stream.of(text.split("\\s+")))
                .collect(Collectors.toSet());
    }

    /** @return the location for the customer: the first in their country, else the first */
    Place placeFor(Need need) {
        return places.stream()
                .filter(place -> need.country().filter(place.country()::equals).isPresent())
                .findFirst()
                .orElseGet(places::getFirst);
    }
}
