package io.baton.inbox.requests;

import io.baton.api.referrals.ReferralQuery;
import io.baton.words.InboxPhrase;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which page of which list: what stands in its address. What is absent is as usual.
 *
 * @param list marketplace, qualified, favorites or skipped
 * @param stage received, accepted or archived
 * @param outcome of what is archived
 * @param q words that are searched
 * @param sort the order
 * @param cursor where the page before ended
 */
@Introspected
public record ListAddress(
        @Nullable @QueryValue String list,
        @Nullable @QueryValue String stage,
        @Nullable @QueryValue String outcome,
        @Nullable @QueryValue String q,
        @Nullable @QueryValue String sort,
        @Nullable @QueryValue String cursor) {
    private static final int ROWS = 25;
    private static final Map<String, String> STAGES =
            Map.of("received", "inbox", "accepted", "active", "archived", "archived");
    private static final Map<String, String> ORDERS =
            Map.of("received", "expiresAt", "accepted", "purchaseDate", "archived", "-endedAt");

    /** The page that one begins with. */
    public static final ListAddress FIRST = new ListAddress(null, null, null, null, null, null);

    /** @return what the API is asked for; what makes no sense, it refuses by name */
    ReferralQuery query() {
        return new ReferralQuery(
                shownList(),
                STAGES.getOrDefault(shownStage(), shownStage()),
                blankIsAbsent(outcome),
                blankIsAbsent(q),
                shownSort(),
                blankIsAbsent(cursor),
                ROWS);
    }

    /** @return the list, as usual if none is named */
    public String shownList() {
        return Optional.ofNullable(blankIsAbsent(list)).orElse("marketplace");
    }

    /** @return the stage, as usual if none is named */
    public String shownStage() {
        return Optional.ofNullable(blankIsAbsent(stage)).orElse("received");
    }

    /** @return the order, as usual for the stage if none is named */
    public String shownSort() {
        return Optional.ofNullable(blankIsAbsent(sort)).orElse(ORDERS.getOrDefault(shownStage(), "-receivedAt"));
    }

    /** @return the orders that there are for the stage, and what they are called */
    public Map<String, InboxPhrase> orders() {
        Map<String, InboxPhrase> orders = new LinkedHashMap<>();
        switch (shownStage()) {
            case "accepted" -> orders.put("purchaseDate", InboxPhrase.BY_PURCHASE);
            case "archived" -> orders.put("-endedAt", InboxPhrase.BY_END);
            default -> orders.put("expiresAt", InboxPhrase.BY_TIME_LEFT);
        }
        orders.put("-receivedAt", InboxPhrase.BY_NEWEST);
        return orders;
    }

    /** @return whether something narrows the list down */
    public boolean searched() {
        return blankIsAbsent(q) != null;
    }

    /** @return the first page of another list at the same stage */
    public ListAddress ofList(String other) {
        return new ListAddress(other, stage, outcome, q, sort, null);
    }

    /** @return the first page of another stage of the same list */
    public ListAddress atStage(String other) {
        return new ListAddress(list, other, null, q, null, null);
    }

    /** @return the page of the same list that begins there */
    public ListAddress from(@Nullable String place) {
        return new ListAddress(list, stage, outcome, q, sort, place);
    }

    /** @return the address */
    public String path() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("list", list);
        named.put("stage", stage);
        named.put("outcome", outcome);
        named.put("q", q);
        named.put("sort", sort);
        named.put("cursor", cursor);
        String query = named.entrySet().stream()
                .filter(parameter -> blankIsAbsent(parameter.getValue()) != null)
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/inbox" : "/inbox?" + query;
    }

    /** @return the lists, in their order */
    public static List<String> lists() {
        return List.of("marketplace", "qualified", "favorites", "skipped");
    }

    /** @return the stages, in their order */
    public static List<String> stages() {
        return List.of("received", "accepted", "archived");
    }

    /** @return how requests end, in their order */
    public static List<String> outcomes() {
        return List.of("won", "lost", "declined", "expired", "withdrawn");
    }

    private static @Nullable String blankIsAbsent(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
