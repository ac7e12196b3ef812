package io.baton.inbox.find;

import io.baton.events.BusinessProfile;
import io.baton.inbox.ResponseTime;
import io.baton.inbox.profile.Standing;
import io.baton.inbox.web.Reader;
import io.baton.links.RfiAddress;
import io.baton.partners.PartnerSearch.Found;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A partner among those that were found.
 *
 * @param standing its rank
 */
public record Card(Standing standing) {
    private BusinessProfile profile() {
        return standing.found().profile();
    }

    /** @return by which fields of it are told from those of others */
    public String id() {
        return "p" + standing.position();
    }

    /** @return as customers see it */
    public String name() {
        return profile().getPartnerName();
    }

    /** @return its page */
    public String address(SearchForm form) {
        return "/find/" + RfiAddress.encoded(profile().getProfileId()) + form.query();
    }

    /** @return whom a request would go to */
    public String target() {
        return target(standing.found()).text();
    }

    static Chosen target(Found found) {
        return new Chosen(found.profile().getProfileId(), found.ranked().place().location());
    }

    /** @return its cities, what it offers, and its languages, on one line */
    public String facts(Reader reader) {
        return Stream.of(
                        reader.words().list(Places.cities(profile(), reader)),
                        reader.words().list(profile().getSolutions()),
                        reader.words().list(languages(profile(), reader)))
                .filter(part -> !part.isEmpty())
                .reduce((before, part) -> before + " · " + part)
                .orElse("");
    }

    static List<String> languages(BusinessProfile profile, Reader reader) {
        return profile.getLanguages().stream()
                .map(tag ->
                        Locale.forLanguageTag(tag).getDisplayName(reader.words().locale()))
                .toList();
    }

    /** @return how fast it answers */
    public Optional<String> responseTime(Reader reader) {
        return ResponseTime.of(standing.found().ranked(), reader.words());
    }
}
