package io.baton.inbox.requests;

import io.baton.api.referrals.ReferralQuery;
import io.baton.words.InboxPhrase;
import io.micronaut.core.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which page of which list: what stands in its address. What is empty is as usual.
 *
 * @param list marketplace, qualified, favorites or skipped
 * @param stage received, accepted or archived
 * @param outcome of what is archived
 * @param sort the order
 * @param narrowing what narrows it down
 * @param cursor where the page before ended
 */
public record ListAddress(String list, String stage, String outcome, String sort, Narrowing narrowing, String cursor) {
    private static final int ROWS = 25;
    private static final Map<String, String> STAGES =
            Map.of("received", "inbox", "accepted", "active", "archived", "archived");
    private static final Map<String, String> ORDERS =
            Map.of("received", "expiresAt", "accepted", "purchaseDate", "archived", "-endedAt");

    /** The page that one begins with. */
    public static final ListAddress FIRST = new ListAddress("", "", "", "", Narrowing.NONE, "");

    /** @return what the API is asked for, by a reader of this language; what makes no sense, it refuses by name */
    ReferralQuery query(Locale reader) {
        return new ReferralQuery(
                shownList(),
                apiStage(shownStage()),
                absentIfEmpty(outcome),
                absentIfEmpty(narrowing.q()),
                narrowing.countryCode(reader),
                absentIfEmpty(narrowing.solution()),
                absentIfEmpty(narrowing.location()),
                absentIfEmpty(narrowing.person()),
                absentIfEmpty(narrowing.valueFrom()),
                narrowing.valueFrom().isEmpty() ? null : absentIfEmpty(narrowing.currency()),
                absentIfEmpty(narrowing.wantsCall()),
                shownSort(),
                absentIfEmpty(cursor),
                ROWS);
    }

    /** @return what the API calls a stage */
    static String apiStage(String stage) {
        return STAGES.getOrDefault(stage, stage);
    }

    /** @return the list, as usual if none is named */
    public String shownList() {
        return list.isEmpty() ? "marketplace" : list;
    }

    /** @return the stage, as usual if none is named */
    public String shownStage() {
        return stage.isEmpty() ? "received" : stage;
    }

    /** @return the order, as usual for the stage if none is named */
    public String shownSort() {
        return sort.isEmpty() ? ORDERS.getOrDefault(shownStage(), "-receivedAt") : sort;
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

    /** @return the first page of another list at the same stage */
    public ListAddress ofList(String other) {
        return new ListAddress(other, stage, outcome, sort, narrowing, "");
    }

    /** @return the first page of another stage of the same list */
    public ListAddress atStage(String other) {
        return new ListAddress(list, other, "", "", narrowing, "");
    }

    /** @return the first page of the same list, without what narrows it down */
    public ListAddress whole() {
        return new ListAddress(list, stage, outcome, sort, Narrowing.NONE, "");
    }

    /** @return the page of the same list that begins there; empty for the first */
    public ListAddress from(String position) {
        return new ListAddress(list, stage, outcome, sort, narrowing, position);
    }

    /** @return the address */
    public String path() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("list", list);
        named.put("stage", stage);
        named.put("outcome", outcome);
        named.put("sort", sort);
        named.putAll(narrowing.named());
        named.put("cursor", cursor);
        String query = named.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
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
        return List.of("won", "lost", "declined", "expired", "withdrawn", "cancelled");
    }

    private static @Nullable String absentIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
