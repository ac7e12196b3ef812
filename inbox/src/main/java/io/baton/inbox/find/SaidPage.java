package io.baton.inbox.find;

import io.baton.branding.ProgramDetails;
import io.baton.inbox.web.Reader;
import io.baton.words.FindPhrase;
import java.util.List;

/**
 * What came of a request.
 *
 * @param program whose pages these are
 * @param title that, in short
 * @param says what that means and what to do, one paragraph each
 */
public record SaidPage(ProgramDetails program, FindPhrase title, List<String> says) implements PublicPage {
    @Override
    public String template() {
        return "said.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(title);
    }
}
