package io.baton.inbox.signin;

import io.baton.api.gateway.SessionBook.Session;
import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.words.InboxPhrase;
import java.util.List;

/**
 * Where somebody is signed in.
 *
 * @param sessions theirs, the youngest first
 * @param here the id of the one that reads the page
 * @param ended whether some were just ended
 */
public record SessionsPage(List<Session> sessions, String here, boolean ended) implements Page {
    public SessionsPage {
        sessions = List.copyOf(sessions);
    }

    /** @return whether the session reads the page */
    public boolean isHere(Session session) {
        return session.id().equals(here);
    }

    /** @return what its browser says it is */
    public String device(Session session, Reader reader) {
        return session.device().isEmpty() ? reader.say(InboxPhrase.UNKNOWN_BROWSER) : session.device();
    }

    @Override
    public String template() {
        return "sessions.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(InboxPhrase.SESSIONS);
    }
}
