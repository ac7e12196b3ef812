package io.baton.partners;

import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.ranking.Offer;
import io.baton.partners.Profiles.Entry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a search can be narrowed by: the regions and languages of the profiles that take referrals now. */
public final class Catalogue {
    private final Supplier<Collection<Entry>> profiles;
    private final InstantSource clock;

    /**
     * @param profiles all that there are now
     * @param clock by which pauses end
     */
    public Catalogue(Supplier<Collection<Entry>> profiles, InstantSource clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    /** @return the regions, sorted; each once, as one of its profiles writes it */
    public List<String> regions() {
        Map<String, String> regions = new TreeMap<>();
        offers().map(Offer::region).forEach(region -> regions.putIfAbsent(Typed.canonical(region), region));
        return List.copyOf(regions.values());
    }

    /**
     * Customers do not know the program's regions.
     *
     * @param country the customer's, ISO 3166-1 alpha-2
     * @return the region with the most profiles in the country; where there are none, with the most at all
     */
    public Optional<String> regionFor(Optional<String> country) {
        return country.flatMap(there -> most(offers().filter(offer -> isIn(offer, there))))
                .or(() -> most(offers()));
    }

    /** @return the languages that partners name, BCP 47 without script and country, sorted */
    public List<String> languages() {
        return offers().flatMap(offer -> offer.languages().stream())
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(language -> !language.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Of two regions with as many profiles, the first by its name. */
    private Optional<String> most(Stream<Offer> offers) {
        Map<String, Long> counted =
                offers.collect(Collectors.groupingBy(offer -> Typed.canonical(offer.region()), Collectors.counting()));
        return counted.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .flatMap(found -> regions().stream()
                        .filter(region -> Typed.same(region, found.getKey()))
                        .findFirst());
    }

    private static boolean isIn(Offer offer, String country) {
        return offer.places().stream().anyMatch(place -> place.country().equals(country));
    }

    private Stream<Offer> offers() {
        Instant now = clock.instant();
        return profiles.get().stream().map(entry -> entry.open(now)).flatMap(Optional::stream);
    }
}
