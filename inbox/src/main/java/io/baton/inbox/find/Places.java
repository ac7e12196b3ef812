package io.baton.inbox.find;

import io.baton.events.BusinessProfile;
import io.baton.events.Location;
import io.baton.inbox.web.Reader;
import java.util.List;
import java.util.Optional;

/** Where a partner is, without its people. */
final class Places {
    private Places() {}

    /** @return the cities; the country of a location that names none */
    static List<String> cities(BusinessProfile profile, Reader reader) {
        return profile.getLocations().stream()
                .map(location -> Optional.ofNullable(location.getCity())
                        .orElseGet(() -> reader.formats().country(location.getCountry())))
                .distinct()
                .toList();
    }

    static String name(Location location, Reader reader) {
        String country = reader.formats().country(location.getCountry());
        return Optional.ofNullable(location.getCity())
                .map(city -> city + ", " + country)
                .orElse(country);
    }
}
