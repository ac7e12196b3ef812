package io.baton.inbox.requests;

import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.words.InboxPhrase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param address where it is
 * @param rows what stands in it, in its order
 * @param next where the next page begins
 */
public record InboxPage(ListAddress address, List<Overview> rows, Optional<String> next) implements Page {
    @Override
    public String template() {
        return "inbox.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(InboxPhrase.INBOX);
    }

    /** @return what to read if nothing stands in it */
    public InboxPhrase nothing() {
        if (address.searched()) return InboxPhrase.NOTHING_FOUND;
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
