package io.baton.lifecycle.ranking;

import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.check.Searched;
import io.baton.lifecycle.profile.Profile;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a business profile that takes referrals offers, in the form that needs are compared with: normalised once, and not in each
 * search.
 *
 * @param profileId the profile
 * @param region the region that it is for
 * @param places its locations; at least one
 * @param servedSizes the company sizes served; empty for all
 * @param languages the languages spoken, BCP 47
 * @param solutions the solutions offered
 * @param services the services offered
 * @param industries the industries served
 * @param keywords the words of its keywords, other words to be found by
 * @param found the words of its partner's name and of what it offers: customers search by them, too
 * @param competencies given by the program
 * @param endorsements given by the program
 */
public record Offer(
        String profileId,
        String region,
        List<Candidate.Place> places,
        Set<CompanySize> servedSizes,
        Set<String> languages,
        Set<String> solutions,
        Set<String> services,
        Set<String> industries,
        Set<String> keywords,
        Set<String> found,
        Set<String> competencies,
        Set<String> endorsements) {
    public Offer {
        Objects.requireNonNull(profileId, "profileId");
        if (places.isEmpty()) throw new IllegalArgumentException("A profile that takes referrals has a location");
        places = List.copyOf(places);
        servedSizes = Set.copyOf(servedSizes);
        languages = Terms.of(languages);
        solutions = Terms.of(solutions);
        services = Terms.of(services);
        industries = Terms.of(industries);
        keywords = Terms.found(keywords);
        found = Terms.found(found);
        competencies = Terms.of(competencies);
        endorsements = Terms.of(endorsements);
    }

    /** @param profile one that takes referrals */
    public static Offer of(Profile profile) {
        Profile.Offers offers = profile.offers();
        return new Offer(
                profile.profileId(),
                profile.region(),
                profile.locations().stream()
                        .map(location -> new Candidate.Place(location.location(), location.country()))
                        .toList(),
                profile.servedSizes().orElseThrow(),
                Set.copyOf(offers.languages()),
                Set.copyOf(offers.solutions()),
                Set.copyOf(offers.services()),
                Set.copyOf(offers.industries()),
                words(profile.offers().keywords()),
                words(found(profile)),
                Set.copyOf(offers.competencies()),
                Set.copyOf(offers.endorsements()));
    }

    private static List<String> found(Profile profile) {
        Profile.Offers offers = profile.offers();
        return Stream.of(List.of(profile.partnerName()), offers.solutions(), offers.services(), offers.industries())
                .flatMap(List::stream)
                .toList();
    }

    private static Set<String> words(Collection<String> texts) {
        return texts.stream().flatMap(text -> Searched.words(text).stream()).collect(Collectors.toSet());
    }

    /** @return whether one of the wanted solutions or services is offered, or named by the keywords; true if none is wanted */
    boolean offersSomethingOf(Need need) {
        if (need.solutions().isEmpty() && need.services().isEmpty()) return true;
        return offers(need.solutions(), need.services());
    }

    /** @return whether the deal asked for something that is offered; true if it named nothing */
    boolean fits(Deal deal) {
        if (deal.solutions().isEmpty() && deal.services().isEmpty()) return true;
        return offers(deal.solutions(), deal.services());
    }

    private boolean offers(Set<String> wantedSolutions, Set<String> wantedServices) {
        return wantedSolutions.stream().anyMatch(solutions::contains)
                || wantedServices.stream().anyMatch(services::contains)
                || Stream.concat(wantedSolutions.stream(), wantedServices.stream())
                        .anyMatch(this::hasKeyword);
    }

    /** @return whether the keywords have all words of the term */
    boolean hasKeyword(String term) {
        if (keywords.isEmpty()) return false;
        return Terms.searched(Searched.words(term)).stream().allMatch(keywords::contains);
    }

    /** @return whether a location is in the customer's country, or their language is spoken; true if neither is named */
    boolean withinReachOf(Need need) {
        if (need.country().isEmpty() && need.language().isEmpty()) return true;
        return need.country().filter(this::isIn).isPresent()
                || need.language().filter(this::speaks).isPresent();
    }

    private boolean isIn(String country) {
        return places.stream().anyMatch(place -> place.country().equals(country));
    }

    /** A partner that speaks German is understood by a customer who asks for Swiss German. */
    boolean speaks(String language) {
        String wanted = Terms.primaryLanguage(language);
        return languages.stream().map(Terms::primaryLanguage).anyMatch(wanted::equals);
    }

    /** @return the location for the customer: the first in their country, else the first */
    Candidate.Place placeFor(Need need) {
        return places.stream()
                .filter(place -> need.country().filter(place.country()::equals).isPresent())
                .findFirst()
                .orElseGet(places::getFirst);
    }
}
