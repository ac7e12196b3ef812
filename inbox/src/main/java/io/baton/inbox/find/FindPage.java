package io.baton.inbox.find;

import io.baton.api.web.Problem;
import io.baton.branding.ProgramDetails;
import io.baton.inbox.profile.ProfilePage;
import io.baton.inbox.web.Reader;
import io.baton.words.FindPhrase;
import java.util.List;
import java.util.Optional;

/**
 * The search for partners.
 *
 * @param program whose partners they are
 * @param form what is searched for
 * @param region that is searched
 * @param regions that can be
 * @param languages that partners speak
 * @param errors what is wrong, by field
 * @param found those that fit, best first; empty while nothing was asked, or something of it is wrong
 * @param more where further ones are, if there are
 */
public record FindPage(
        ProgramDetails program,
        SearchForm form,
        String region,
        List<String> regions,
        List<String> languages,
        List<Problem.FieldError> errors,
        Optional<List<Card>> found,
        Optional<String> more)
        implements PublicPage {
    @Override
    public String template() {
        return "find.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(FindPhrase.FIND_PARTNER);
    }

    /** @return what the customer chooses their country from */
    public List<Option> countries(Reader reader) {
        return Options.countries(reader);
    }

    /** @return what the customer chooses their size from */
    public List<Option> sizes(Reader reader) {
        return Options.sizes(reader);
    }

    /** @return what the customer chooses the language from */
    public List<Option> spoken(Reader reader) {
        return Options.languages(languages, reader);
    }

    /** @return the program's regions, as it calls them */
    public List<Option> served() {
        return regions.stream().map(name -> new Option(name, name)).toList();
    }

    /** @return whether words were searched for that nobody has: then only the rest of what was asked fits */
    public boolean nobodyNamesIt() {
        return found.stream()
                        .flatMap(List::stream)
                        .noneMatch(card -> card.standing().hasAWord())
                && !ProfilePage.typed(form.what()).isEmpty();
    }

    /** @return what is wrong with a field */
    public Optional<String> error(String field) {
        return Faults.of(field, errors);
    }
}
