package io.baton.inbox.program;

import io.baton.api.program.ProgramFilter;
import io.baton.inbox.profile.ProfilePage;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * What the reader looks at, as the address says it: it narrows down the funnel and the work lists alike.
 *
 * @param leadType how the RFI came about
 * @param country of the customer
 * @param region of the program
 * @param campaign that the RFI names
 * @param months how many the funnel shows, the present one included
 * @param by what the table compares: a key of {@link Compared}
 */
@Introspected
public record Narrowed(
        @Nullable @QueryValue String leadType,
        @Nullable @QueryValue String country,
        @Nullable @QueryValue String region,
        @Nullable @QueryValue String campaign,
        @Nullable @QueryValue Integer months,
        @Nullable @QueryValue String by) {
    /** How many months the page can show. */
    public static final List<Integer> SPANS = List.of(3, 6, 12);

    /** @return how many months are shown */
    public int span() {
        return months != null && SPANS.contains(months) ? months : SPANS.getFirst();
    }

    /** @return what the table compares */
    public Compared compared() {
        return Compared.named(by);
    }

    /** @return the first month that is shown */
    YearMonth from(Instant now) {
        return to(now).minusMonths(span() - 1L);
    }

    /** @return the last month that is shown: the present one */
    YearMonth to(Instant now) {
        return YearMonth.from(now.atZone(ZoneOffset.UTC));
    }

    /**
     * @param receivedBefore only what was received before it; null for all
     * @param dueBefore only what is due before it; null for all
     */
    ProgramFilter filter(@Nullable Instant receivedBefore, @Nullable Instant dueBefore) {
        return new ProgramFilter(
                absentIfEmpty(leadType),
                null,
                absentIfEmpty(country),
                absentIfEmpty(region),
                absentIfEmpty(campaign),
                null,
                null,
                null,
                null,
                receivedBefore == null ? null : receivedBefore.toString(),
                null,
                dueBefore == null ? null : dueBefore.toString());
    }

    /** @return the same, comparing something else */
    public Narrowed by(Compared other) {
        return new Narrowed(leadType, country, region, campaign, months, other.key());
    }

    /** @return the address of a page that is narrowed down so */
    public String on(String path) {
        return on(path, Map.of());
    }

    /** @return the address of a page that is narrowed down so, with one thing more */
    public String on(String path, String name, String value) {
        return on(path, Map.of(name, value));
    }

    String on(String path, Map<String, String> more) {
        UriBuilder address = UriBuilder.of(URI.create(path));
        add(address, "leadType", leadType);
        add(address, "country", country);
        add(address, "region", region);
        add(address, "campaign", campaign);
        if (months != null) address.queryParam("months", months);
        add(address, "by", by);
        more.forEach((name, value) -> add(address, name, value));
        return address.build().toString();
    }

    /** Also of a field that its form sent empty. */
    private static void add(UriBuilder address, String name, @Nullable String value) {
        if (!ProfilePage.typed(value).isEmpty()) address.queryParam(name, value);
    }

    @Nullable
    private static String absentIfEmpty(@Nullable String typed) {
        return ProfilePage.typed(typed).isEmpty() ? null : typed;
    }
}
