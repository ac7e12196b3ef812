package io.baton.inbox.signin;

import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.words.InboxPhrase;

/**
 * The button that signs in.
 *
 * @param ticket what it uses
 * @param to where it leads
 * @param name who signs in
 */
public record UseLinkPage(String ticket, String to, String name) implements Page {
    @Override
    public String template() {
        return "uselink.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(InboxPhrase.SIGN_IN);
    }
}
