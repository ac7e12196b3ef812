package io.baton.partners;

import io.baton.events.BusinessProfile;
import io.baton.events.Location;
import io.baton.lifecycle.check.Typed;
import io.baton.partners.Profiles.Entry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What partners and their locations are called, as their profiles say now: two offices of one partner have one name. */
public final class Offices {
    /** Of a deployment without profiles. */
    public static final Offices NONE_KNOWN = new Offices(profileId -> Optional.empty(), partnerId -> List.of());

    private final Function<String, Optional<Entry>> profiles;
    private final Function<String, List<Entry>> ofPartner;

    /**
     * @param profiles by their ids
     * @param ofPartner those of a partner, by its id
     */
    public Offices(Function<String, Optional<Entry>> profiles, Function<String, List<Entry>> ofPartner) {
        this.profiles = profiles;
        this.ofPartner = ofPartner;
    }

    /** @return the location's city; its id if the profile names none, or is not known */
    public String name(String profileId, String location) {
        return find(profileId, location).map(Location::getCity).orElse(location);
    }

    /** @return the country of the location, ISO 3166-1 alpha-2; empty if the profile is not known */
    public Optional<String> country(String profileId, String location) {
        return find(profileId, location).map(Location::getCountry);
    }

    /** @return the partner's name as customers see it; empty if no profile of it has one */
    public Optional<String> company(String partnerId) {
        return ofPartner.apply(partnerId).stream()
                .map(Entry::profile)
                .map(BusinessProfile::getPartnerName)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private Optional<Location> find(String profileId, String location) {
        return profiles.apply(profileId).flatMap(entry -> find(entry.profile(), location));
    }

    static Optional<Location> find(BusinessProfile profile, String location) {
        return profile.getLocations().stream()
                .filter(known -> Typed.same(known.getLocation(), location))
                .findFirst();
    }
}
