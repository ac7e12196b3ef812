package io.baton.inbox.program;

import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.words.ProgramPhrase;
import java.util.List;
import java.util.Optional;

/**
 * The requests that have a reference which somebody named on the phone.
 *
 * @param typed what was looked for, as it was typed
 * @param reference the reference that it is; empty if it is none
 * @param rfis those that have it
 */
public record FoundRfisPage(String typed, Optional<String> reference, List<RfiRow> rfis) implements Page {
    @Override
    public String template() {
        return "programfound.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(ProgramPhrase.FIND_REQUEST);
    }

    /** @return that nothing was found, if something was looked for */
    public Optional<String> nothing(Reader reader) {
        if (typed.isEmpty() || !rfis.isEmpty()) return Optional.empty();
        return Optional.of(reference
                .map(read -> reader.say(ProgramPhrase.NO_SUCH_REFERENCE, read))
                .orElseGet(() -> reader.say(ProgramPhrase.NOT_A_REFERENCE)));
    }
}
