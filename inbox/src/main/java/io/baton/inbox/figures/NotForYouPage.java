package io.baton.inbox.figures;

import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.words.InboxPhrase;

/** Says who sees the figures, to one who does not. */
public record NotForYouPage() implements Page {
    @Override
    public String template() {
        return "notforyou.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(InboxPhrase.FIGURES);
    }
}
