package io.baton.inbox.program;

import io.baton.api.settings.MailPreferenceJson;
import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.words.ProgramPhrase;
import java.util.List;

/**
 * The addresses to which nothing is sent, with what their mail servers said.
 *
 * @param suppressed last refused first
 * @param lifted whether one was let go just now
 */
public record UndeliveredPage(List<MailPreferenceJson> suppressed, boolean lifted) implements Page {
    @Override
    public String template() {
        return "undelivered.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(ProgramPhrase.UNDELIVERED);
    }

    /** @return who it is; somebody who has been forgotten has no name any more */
    public static String name(MailPreferenceJson row, Reader reader) {
        return row.person() == null
                ? reader.say(ProgramPhrase.FORGOTTEN_PERSON)
                : reader.words().named(row.person().name(), row.person().email());
    }
}
