package io.baton.inbox.requests;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;

/** The parameters in the address of a list: see {@link ListAddress} and {@link Narrowing}. */
@Introspected
public record ListParameters(
        @Nullable @QueryValue String list,
        @Nullable @QueryValue String stage,
        @Nullable @QueryValue String outcome,
        @Nullable @QueryValue String sort,
        @Nullable @QueryValue String cursor,
        @Nullable @QueryValue String q,
        @Nullable @QueryValue String country,
        @Nullable @QueryValue String solution,
        @Nullable @QueryValue String location,
        @Nullable @QueryValue String person,
        @Nullable @QueryValue String valueFrom,
        @Nullable @QueryValue String currency,
        @Nullable @QueryValue String wantsCall) {
    /** @return the address that has them */
    ListAddress address() {
        Narrowing narrowing = new Narrowing(
                text(q),
                text(country),
                text(solution),
                text(location),
                text(person),
                text(valueFrom),
                text(currency),
                text(wantsCall));
        return new ListAddress(text(list), text(stage), text(outcome), text(sort), narrowing, text(cursor));
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter.strip();
    }
}
