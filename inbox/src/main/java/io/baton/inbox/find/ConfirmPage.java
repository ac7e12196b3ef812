package io.baton.inbox.find;

import io.baton.branding.ProgramDetails;
import io.baton.events.RfiSubmitted;
import io.baton.inbox.web.Reader;
import io.baton.words.FindPhrase;
import java.util.List;

/**
 * A request that waits for its customer's button: programs that look into mails follow links, and must not send it.
 *
 * @param program whose pages these are
 * @param ticket of the link
 * @param request what it asks
 * @param partners whom it goes to, unless they are to be found
 */
public record ConfirmPage(ProgramDetails program, String ticket, RfiSubmitted request, List<Choice> partners)
        implements PublicPage {
    @Override
    public String template() {
        return "confirm.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(FindPhrase.CONFIRM_REQUEST);
    }
}
