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
 * @param withoutCookies whether it was pressed, in a browser that keeps no cookies: then the link is still good
 */
public record UseLinkPage(String ticket, String to, String name, boolean withoutCookies) implements Page {
    @Override
    public String template() {
        return "uselink.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(InboxPhrase.SIGN_IN);
    }
}
