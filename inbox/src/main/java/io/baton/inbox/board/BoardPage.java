package io.baton.inbox.board;

import io.baton.api.referrals.ReferralPageJson;
import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.words.InboxPhrase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The accepted deals, by quarter.
 *
 * @param quarters the first first
 * @param more whether a list holds more than is shown
 */
public record BoardPage(List<Quarter> quarters, boolean more) implements Page {
    /** How many deals of each list are shown: the page is bounded, however many there are. */
    public static final int MOST = 100;

    /** @param lists the first page of each list, in the order of the purchase dates */
    static BoardPage of(List<ReferralPageJson> lists, LocalDate today) {
        List<Quarter> quarters = lists.stream()
                .flatMap(list -> list.referrals().stream())
                .filter(row -> row.referral().engagement() != null)
                .map(row -> Deal.of(row.referral(), today))
                .sorted(Comparator.comparing(Deal::purchase))
                .collect(Collectors.groupingBy(
                        deal -> Quarter.Key.of(deal.purchase()), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(quarter ->
                        new Quarter(quarter.getKey().year(), quarter.getKey().number(), quarter.getValue()))
                .toList();
        return new BoardPage(quarters, lists.stream().anyMatch(list -> list.next() != null));
    }

    @Override
    public String template() {
        return "board.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(InboxPhrase.BOARD);
    }
}
