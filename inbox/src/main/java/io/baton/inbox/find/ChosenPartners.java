package io.baton.inbox.find;

import io.baton.events.BusinessProfile;
import io.baton.events.Location;
import io.baton.inbox.web.Reader;
import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.ranking.Need;
import io.baton.partners.PartnerSearch;
import io.baton.partners.Profiles;
import io.baton.partners.Profiles.Entry;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The partners that a customer has chosen on a page, as they are now. */
@Singleton
final class ChosenPartners {
    private final Profiles profiles;
    private final PartnerSearch partners;
    private final InstantSource clock;

    ChosenPartners(Profiles profiles, PartnerSearch partners, InstantSource clock) {
        this.profiles = profiles;
        this.partners = partners;
        this.clock = clock;
    }

    /** @return those that take requests, as the form sends them */
    List<String> open(List<String> sent) {
        return sent.stream().filter(text -> office(text).isPresent()).toList();
    }

    /**
     * @param offered as the form sends them
     * @param ticked those of them that are chosen
     * @return what the form shows of them
     */
    List<Choice> choices(List<String> offered, List<String> ticked, Reader reader) {
        return offered.stream()
                .flatMap(text ->
                        office(text)
                                .map(office -> new Choice(text, office.label(reader), ticked.contains(text)))
                                .stream())
                .toList();
    }

    /** @return the region of the first; a request is for one region */
    Optional<String> region(List<String> sent) {
        return sent.stream()
                .flatMap(text -> office(text).stream())
                .map(office -> office.profile().getRegion())
                .findFirst();
    }

    /** @return the first that does not serve the region or the size */
    Optional<String> notServing(List<String> sent, String region, String size) {
        Need need = new Need(
                region, Optional.empty(), known(size), Optional.empty(), Set.of(), Set.of(), Set.of(), Set.of());
        return sent.stream()
                .flatMap(text -> office(text).stream())
                .filter(office -> partners.rank(need, office.entry()).isEmpty())
                .map(office -> office.profile().getPartnerName())
                .findFirst();
    }

    private static Optional<CompanySize> known(String size) {
        return Arrays.stream(CompanySize.values())
                .filter(known -> known.name().equals(size))
                .findFirst();
    }

    private record Office(Entry entry, Location location) {
        BusinessProfile profile() {
            return entry.profile();
        }

        String label(Reader reader) {
            return reader.words().named(profile().getPartnerName(), Places.name(location, reader));
        }
    }

    private Optional<Office> office(String sent) {
        return Chosen.read(sent)
                .flatMap(chosen -> profiles.find(chosen.profileId())
                        .filter(entry -> entry.open(clock.instant()).isPresent())
                        .flatMap(entry -> entry.profile().getLocations().stream()
                                .filter(location -> Typed.same(location.getLocation(), chosen.location()))
                                .map(location -> new Office(entry, location))
                                .findFirst()));
    }
}
