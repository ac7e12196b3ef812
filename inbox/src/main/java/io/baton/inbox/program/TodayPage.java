package io.baton.inbox.program;

import io.baton.api.profiles.ProfilesJson;
import io.baton.api.registrations.RegistrationPageJson;
import io.baton.api.registrations.RegistrationPageJson.CaseJson;
import io.baton.api.rfis.UnplacedRfis.Unplaced;
import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.partners.Offices;
import io.baton.words.ProgramPhrase;
import java.util.List;
import java.util.Optional;

/**
 * What needs a hand, and what became of requests.
 *
 * @param narrowed what the reader looks at
 * @param funnel what became of requests
 * @param lists the most pressing of each list
 * @param unplaced leads that no partner has, last first
 * @param moreUnplaced whether there are more
 * @param reviews the registrations that wait longest; empty for somebody who reviews none
 * @param names partners' names that wait, the first of them
 * @param offices what partners are called
 */
public record TodayPage(
        Narrowed narrowed,
        FunnelSteps funnel,
        List<Pressing> lists,
        List<Unplaced> unplaced,
        boolean moreUnplaced,
        Optional<RegistrationPageJson> reviews,
        ProfilesJson names,
        Offices offices)
        implements Page {
    /** How many rows of each list the page shows. */
    static final int MOST_ROWS = 5;

    /**
     * The beginning of a list.
     *
     * @param count how many it has
     * @param more whether it may have more than were counted
     */
    public record Pressing(WorkList list, long count, boolean more, List<CaseRow> rows) {
        /** @return how many, as a number or as "at least" */
        public String counted() {
            return more ? count + "+" : String.valueOf(count);
        }
    }

    @Override
    public String template() {
        return "program.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(ProgramPhrase.TODAY);
    }

    /** @return how many leads no partner has, as a number or as "at least" */
    public String countedUnplaced() {
        return moreUnplaced ? unplaced.size() + "+" : String.valueOf(unplaced.size());
    }

    /** @return the registrations that wait longest, a few of them */
    public List<CaseJson> longestWaiting() {
        return reviews.map(RegistrationPageJson::registrations).orElse(List.of()).stream()
                .limit(MOST_ROWS)
                .toList();
    }

    /** @return how many registrations wait for a review, as a number or as "at least" */
    public String countedReviews() {
        return reviews.map(page -> page.registrations().size() + (page.next() == null ? "" : "+"))
                .orElse("");
    }

    /** @return how many names wait, as a number or as "at least"; empty if none does */
    public Optional<String> countedNames() {
        return Optional.of(names.profiles().size() + (names.next() == null ? "" : "+"))
                .filter(_ -> !names.profiles().isEmpty());
    }

    /** @return what to do about a lead that no partner has */
    public String toDo(Unplaced lead, Reader reader) {
        if (lead.targets().isEmpty()) return reader.say(ProgramPhrase.UNPLACED_NOBODY_FITS);
        return lead.senderPartnerId()
                .map(sender -> offices.company(sender).orElse(sender))
                .map(sender -> reader.say(ProgramPhrase.UNPLACED_BY_PARTNER, sender))
                .orElseGet(() -> reader.say(
                        lead.byPerson() ? ProgramPhrase.UNPLACED_BY_PERSON : ProgramPhrase.UNPLACED_BY_CUSTOMER));
    }

    /** @return why each partner does not have it */
    public List<String> reasons(Unplaced lead, Reader reader) {
        return lead.targets().stream()
                .map(target -> TargetLine.say(target, lead.stages(), reader.words()))
                .flatMap(Optional::stream)
                .toList();
    }
}
