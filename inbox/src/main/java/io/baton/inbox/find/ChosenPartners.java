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
import io.baton.words.FindPhrase;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
     * @return what the form shows of them: also those that take no requests now, for a choice must not change unseen
     */
    List<Choice> choices(List<String> offered, List<String> ticked, Reader reader) {
        return offered.stream()
                .flatMap(text -> office(text)
                        .map(office -> new Choice(text, office.label(reader), ticked.contains(text), true))
                        .or(() -> partner(text)
                                .map(partner ->
                                        new Choice(text, reader.say(FindPhrase.NOT_OPEN, partner), false, false)))
                        .stream())
                .toList();
    }

    /** @return the first that takes no requests now; by its name, if there is such a partner */
    Optional<String> closed(List<String> sent) {
        return sent.stream()
                .filter(text -> office(text).isEmpty())
                .map(text -> partner(text).orElse(text))
                .findFirst();
    }

    private Optional<String> partner(String sent) {
        return Chosen.read(sent)
                .flatMap(chosen -> profiles.find(chosen.profileId()))
                .map(entry -> entry.profile().getPartnerName())
                .filter(name -> !name.isEmpty());
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
        Need need = Need.of(region, known(size));
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
