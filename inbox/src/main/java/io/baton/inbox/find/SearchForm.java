package io.baton.inbox.find;

import io.baton.api.profiles.PartnerQuery;
import io.baton.inbox.Entries;
import io.baton.lifecycle.check.Codes;
import io.baton.links.RfiAddress;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a customer searches for, as it was typed. It is the page's address, so it is sent to others and kept as a bookmark.
 *
 * @param what words in a partner's name, its keywords or what it offers
 * @param solutions the wanted ones, separated by commas
 * @param country the customer's, ISO 3166-1 alpha-2
 * @param size the customer's
 * @param language the customer's, BCP 47
 * @param region the program's; if it is absent, the one that the customer's country is in
 */
@Introspected
public record SearchForm(
        @Nullable @QueryValue String what,
        @Nullable @QueryValue String solutions,
        @Nullable @QueryValue String country,
        @Nullable @QueryValue String size,
        @Nullable @QueryValue String language,
        @Nullable @QueryValue String region) {

    /** @return whether nothing is asked yet: a form that was sent has each field, be it empty */
    boolean isNew() {
        return Stream.of(what, solutions, country, size, language, region).allMatch(Objects::isNull);
    }

    /** @param servedRegion as the program calls it */
    PartnerQuery in(String servedRegion, int most) {
        return new PartnerQuery(servedRegion, country, size, language, Entries.of(solutions), null, null, what, most);
    }

    Optional<String> place() {
        return Optional.ofNullable(Codes.readCountry(country));
    }

    /** @return the query of an address that asks the same; empty if nothing is asked */
    public String query() {
        String query = Stream.of(
                        parameter("what", what),
                        parameter("solutions", solutions),
                        parameter("country", country),
                        parameter("size", size),
                        parameter("language", language),
                        parameter("region", region))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static Optional<String> parameter(String name, @Nullable String value) {
        return Optional.ofNullable(value).map(text -> name + "=" + RfiAddress.encoded(text));
    }
}
