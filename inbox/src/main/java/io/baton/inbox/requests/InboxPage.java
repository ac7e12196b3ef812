package io.baton.inbox.requests;

import io.baton.api.referrals.CountsJson;
import io.baton.api.referrals.CountsJson.CountJson;
import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.words.InboxPhrase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One page of a list.
 *
 * @param address where it is
 * @param rows what stands in it, in its order
 * @param counts how many stand in each list
 * @param next where the next page begins
 * @param streamFrom where the stream begins that tells what the page lacks
 */
public record InboxPage(
        ListAddress address, List<Overview> rows, CountsJson counts, Optional<String> next, String streamFrom)
        implements Page {
    @Override
    public String template() {
        return "inbox.jte";
    }

    @Override
    public String title(Reader reader) {
        int fresh = counts.counts().stream()
                .filter(count -> count.stage().equalsIgnoreCase(ListAddress.apiStage("received")))
                .filter(count -> "MARKETPLACE".equals(count.list()) || "QUALIFIED".equals(count.list()))
                .mapToInt(CountJson::unopened)
                .sum();
        String inbox = reader.say(InboxPhrase.INBOX);
        return fresh == 0 ? inbox : "(" + fresh + ") " + inbox;
    }

    /** @return how many stand in the list at the stage that is shown */
    public String countOfList(String list) {
        return count(list, address.shownStage());
    }

    /** @return how many stand at the stage of the list that is shown */
    public String countAtStage(String stage) {
        return count(address.shownList(), stage);
    }

    private String count(String list, String stage) {
        return counts.counts().stream()
                .filter(count -> count.list().equalsIgnoreCase(list)
                        && count.stage().equalsIgnoreCase(ListAddress.apiStage(stage))
                        && count.count() > 0)
                .findFirst()
                .map(count -> count.count() + (count.more() ? "+" : ""))
                .orElse("");
    }

    /** @return the solutions in its rows, to choose from */
    public SortedSet<String> solutions() {
        SortedSet<String> solutions = new TreeSet<>();
        rows.forEach(row -> solutions.addAll(row.referral().solutions()));
        return solutions;
    }

    /** @return the countries in its rows, to choose from */
    public SortedSet<String> countries() {
        SortedSet<String> countries = new TreeSet<>();
        rows.forEach(row -> countries.add(row.country()));
        return countries;
    }

    /** @return what to read if nothing stands in it */
    public InboxPhrase nothing() {
        if (address.narrowing().any()) return InboxPhrase.NOTHING_FOUND;
        return "received".equals(address.shownStage()) ? InboxPhrase.NOTHING_RECEIVED : InboxPhrase.NOTHING_HERE;
    }

    /** @return how the page's clock says the time left, for the script that lets it run on */
    public String clock(Reader reader) {
        return "{\"d\":\"%s\",\"h\":\"%s\",\"m\":\"%s\",\"over\":\"%s\"}"
                .formatted(
                        reader.say(InboxPhrase.DAYS_LEFT, "{}"),
                        reader.say(InboxPhrase.HOURS_LEFT, "{}"),
                        reader.say(InboxPhrase.MINUTES_LEFT, "{}"),
                        reader.say(InboxPhrase.TIME_IS_OVER));
    }

    /** @return what a list, a stage or an outcome is called */
    public static InboxPhrase phrase(String listOrStage) {
        return InboxPhrase.valueOf(listOrStage.toUpperCase(Locale.ROOT));
    }
}
