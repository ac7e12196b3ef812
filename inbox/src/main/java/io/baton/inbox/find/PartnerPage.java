package io.baton.inbox.find;

import io.baton.branding.ProgramDetails;
import io.baton.events.BusinessProfile;
import io.baton.events.CompanySize;
import io.baton.events.Location;
import io.baton.inbox.ResponseTime;
import io.baton.inbox.web.Reader;
import io.baton.links.RfiAddress;
import io.baton.partners.PartnerSearch.Found;
import io.baton.records.Named;
import io.baton.words.FindPhrase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One profile, as everybody may see it: nobody of its people.
 *
 * @param program whose partner it is
 * @param found the profile
 * @param form the search that led here
 */
public record PartnerPage(ProgramDetails program, Found found, SearchForm form) implements PublicPage {
    @Override
    public String template() {
        return "partner.jte";
    }

    @Override
    public String title(Reader reader) {
        return profile().getPartnerName();
    }

    /** @return the profile; its contacts are for nobody here */
    public BusinessProfile profile() {
        return found.profile();
    }

    /** @return where it is */
    public List<Location> locations() {
        return profile().getLocations();
    }

    /** @return what a location is called */
    public String place(Location location, Reader reader) {
        return Places.name(location, reader);
    }

    /** @return where the partner is asked, at this location */
    public String ask(Location location) {
        String to = new Chosen(profile().getProfileId(), location.getLocation()).text();
        String query = form.query();
        return "/find/request" + (query.isEmpty() ? "?" : query + "&") + "to=" + RfiAddress.encoded(to);
    }

    /** @return the languages that it speaks */
    public String languages(Reader reader) {
        return reader.words().list(Card.languages(profile(), reader));
    }

    /** @return the sizes of the companies that it serves */
    public String sizes(Reader reader) {
        List<String> served = profile().getServedCompanySizes().stream()
                .flatMap(size -> size(size).stream())
                .map(size -> reader.say(Options.size(size)))
                .toList();
        return served.isEmpty()
                ? reader.say(FindPhrase.ALL_SIZES)
                : reader.words().list(served);
    }

    private static Optional<io.baton.lifecycle.CompanySize> size(CompanySize size) {
        return Named.known(io.baton.lifecycle.CompanySize.class, size);
    }

    /** @return what the program has given it */
    public List<String> given() {
        return Stream.of(profile().getCompetencies(), profile().getEndorsements())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** @return how fast it answers */
    public Optional<String> responseTime(Reader reader) {
        return ResponseTime.of(found.ranked(), reader.words());
    }
}
