package io.baton.inbox.program;

import io.baton.api.people.PeopleService.Partner;
import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.words.ProgramPhrase;
import java.util.List;
import java.util.Optional;

/**
 * Partners, each with the way to its people.
 *
 * @param typed a part of their names or ids; empty for all
 * @param found those that it names, in the order of their names; one more than are shown if there are more
 */
public record PartnersPage(String typed, List<Partner> found) implements Page {
    static final int MOST = 100;

    @Override
    public String template() {
        return "partners.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(ProgramPhrase.PARTNERS_PEOPLE);
    }

    /** @return those that are shown */
    public List<Partner> partners() {
        return found.subList(0, Math.min(MOST, found.size()));
    }

    /** @return whether there are others */
    public boolean more() {
        return found.size() > MOST;
    }

    /** @return what was typed, if it may be the id of a partner that has no profile yet */
    public Optional<String> another() {
        return Optional.of(typed)
                .filter(id -> !id.isEmpty())
                .filter(id -> found.stream().map(Partner::partnerId).noneMatch(id::equals));
    }

    /** @return the address of a partner's people */
    public static String address(String partnerId) {
        return PartnersPeopleController.address(partnerId);
    }
}
