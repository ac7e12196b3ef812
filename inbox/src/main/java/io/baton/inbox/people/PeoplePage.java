package io.baton.inbox.people;

import io.baton.api.people.PersonOfPartnerJson;
import io.baton.api.people.PlaceJson;
import io.baton.api.web.Problem;
import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.inbox.web.RoleNames;
import io.baton.lifecycle.roles.Role;
import io.baton.links.RfiAddress;
import io.baton.partners.Offices;
import io.baton.words.InboxPhrase;
import io.baton.words.ProgramPhrase;
import java.util.List;
import java.util.Optional;

/**
 * Who belongs to a partner, with the forms that change it.
 *
 * @param address of the page
 * @param partner what the partner is called, to the program; empty on its own page
 * @param people in the order of their names
 * @param places every location of the partner
 * @param offices what locations are called
 * @param draft the invitation that was written and not taken
 * @param says what was done last, or why it was not
 * @param errors the fields of the invitation that are at fault
 */
public record PeoplePage(
        String address,
        Optional<String> partner,
        List<PersonOfPartnerJson> people,
        List<PlaceJson> places,
        Offices offices,
        PeopleForm draft,
        Optional<Says> says,
        List<Problem.FieldError> errors)
        implements Page {
    /** Where a partner's admins find it. */
    public static final String PATH = "/people";

    /** A message to the reader. */
    public enum Says {
        INVITED(InboxPhrase.DONE_INVITED, true),
        CHANGED(InboxPhrase.DONE_PERSON_CHANGED, true),
        REMOVED(InboxPhrase.DONE_PERSON_GONE, true),
        ALREADY_INVITED(InboxPhrase.ALREADY_YOURS, false),
        LAST_ADMIN(InboxPhrase.LAST_ADMIN, false),
        ONLY_CONTACT(InboxPhrase.ONLY_CONTACT, false),
        NOT_DONE(InboxPhrase.NOTHING_ELSE_CHANGED, false);

        private final InboxPhrase phrase;
        private final boolean good;

        Says(InboxPhrase phrase, boolean good) {
            this.phrase = phrase;
            this.good = good;
        }

        /** @return in words */
        public InboxPhrase phrase() {
            return phrase;
        }

        /** @return whether something was done */
        public boolean good() {
            return good;
        }
    }

    @Override
    public String template() {
        return "people.jte";
    }

    @Override
    public String title(Reader reader) {
        return partner.map(name -> reader.say(ProgramPhrase.PEOPLE_OF, name))
                .orElseGet(() -> reader.say(InboxPhrase.PEOPLE));
    }

    /** @return what it is for */
    public String why(Reader reader) {
        if (partner.isEmpty()) return reader.say(InboxPhrase.PEOPLE_WHY);
        return reader.say(people.isEmpty() ? ProgramPhrase.NOBODY_OF_PARTNER : ProgramPhrase.PEOPLE_OF_WHY);
    }

    /** @return the roles that one can give */
    public static List<Role> roles() {
        return List.of(Role.PARTNER_ADMIN, Role.REFERRALS_ADMIN, Role.REFERRALS_USER, Role.PROFILE_ADMIN);
    }

    /** @return what who has it may do */
    public static InboxPhrase means(Role role) {
        return switch (role) {
            case PARTNER_ADMIN -> InboxPhrase.ROLE_PARTNER_ADMIN_MEANS;
            case REFERRALS_ADMIN -> InboxPhrase.ROLE_REFERRALS_ADMIN_MEANS;
            case REFERRALS_USER -> InboxPhrase.ROLE_REFERRALS_USER_MEANS;
            case PROFILE_ADMIN -> InboxPhrase.ROLE_PROFILE_ADMIN_MEANS;
            case MARKETING_PUBLISHER, SELLER, SERVICE_AGENT, DEAL_REVIEWER, OPERATOR ->
                throw new IllegalArgumentException(role + " is no role of a partner");
        };
    }

    /** @return whether somebody has a role */
    public static boolean has(PersonOfPartnerJson person, Role role) {
        return person.roles().contains(role.inToken());
    }

    /** @return somebody's roles, in words */
    public String roles(PersonOfPartnerJson person, Reader reader) {
        return reader.words()
                .list(roles().stream()
                        .filter(role -> has(person, role))
                        .map(role -> reader.say(RoleNames.of(role)))
                        .toList());
    }

    /** @return what a location is called */
    public String office(PlaceJson place) {
        return offices.name(place.profileId(), place.location());
    }

    /** @return the locations whose contact somebody is, in words */
    public String places(PersonOfPartnerJson person, Reader reader) {
        return reader.words().list(person.locations().stream().map(this::office).toList());
    }

    /** @return whether it is the reader */
    public static boolean isReader(PersonOfPartnerJson person, Reader reader) {
        return reader.who()
                .flatMap(who -> who.email())
                .filter(person.email()::equalsIgnoreCase)
                .isPresent();
    }

    /** @return who can take over from somebody */
    public List<PersonOfPartnerJson> others(PersonOfPartnerJson person) {
        return people.stream().filter(other -> !other.equals(person)).toList();
    }

    /** @return where a form about somebody is sent to */
    public String address(PersonOfPartnerJson person, String what, Reader reader) {
        return reader.at(address + "/" + RfiAddress.encoded(person.personId()) + "/" + what);
    }

    /** @return what is wrong with a field of the invitation */
    public Optional<String> error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field) || error.field().startsWith(field + "["))
                .map(Problem.FieldError::detail)
                .findFirst();
    }
}
