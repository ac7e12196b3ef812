package io.baton.inbox.profile;

import io.baton.api.profiles.PartnerQuery;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Optional;

/**
 * How customers see a profile that search for this.
 *
 * @param asked what they search for
 * @param standing where it stands; empty if it is not found
 */
public record Preview(Asked asked, Optional<Standing> standing) {
    /** How far down a search the page looks. */
    public static final int MOST = 50;

    /** What a customer may search for. */
    @Introspected
    public record Asked(
            @Nullable @QueryValue String country,
            @Nullable @QueryValue String size,
            @Nullable @QueryValue String language,
            @Nullable @QueryValue String solutions) {
        /** Nothing but the region. */
        static final Asked ANYTHING = new Asked(null, null, null, null);

        PartnerQuery in(String region) {
            List<String> wanted = solutions == null ? List.of() : List.of(solutions.split(","));
            return new PartnerQuery(region, country, size, language, wanted, null, null, null, MOST);
        }
    }
}
