package io.baton.inbox.program;

import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.links.RfiAddress;
import io.baton.words.ProgramPhrase;
import java.util.List;
import java.util.Optional;

/**
 * What somebody of the program has sent to partners.
 *
 * @param rows last sent first
 * @param next the cursor of the next page; empty on the last
 */
public record LeadsPage(List<RfiRow> rows, Optional<String> next) implements Page {
    @Override
    public String template() {
        return "leads.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(ProgramPhrase.LEADS);
    }

    /** @return the address of the next page */
    public Optional<String> more() {
        return next.map(cursor -> LeadsController.PATH + "?cursor=" + RfiAddress.encoded(cursor));
    }
}
