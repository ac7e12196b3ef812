package io.baton.api.people;

import io.baton.api.gateway.PeopleBook;
import io.baton.api.gateway.SessionBook;
import io.baton.api.gateway.SignInBook;
import io.baton.api.people.PeopleRequests.InviteJson;
import io.baton.api.people.PeopleRequests.StandingJson;
import io.baton.api.web.Caller;
import io.baton.api.web.Fields;
import io.baton.api.web.IdempotencyKey;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.Person;
import io.baton.events.PersonChange;
import io.baton.events.PersonInvited;
import io.baton.events.PersonRemoved;
import io.baton.events.RolesGiven;
import io.baton.events.Sealed;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Ids;
import io.baton.lifecycle.check.Searched;
import io.baton.lifecycle.people.PeopleRefusal;
import io.baton.lifecycle.roles.Asker;
import io.baton.lifecycle.roles.Right;
import io.baton.lifecycle.roles.Role;
import io.baton.partners.Profiles.Entry;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Says who belongs to a partner, and changes it (L14). Roles and who gave them are records of {@code partner-people}; of which locations
 * somebody is a contact stands in the business profiles. A request may change both, one after the other; if the second fails, the same
 * request again does what is left.
 */
@Singleton
public final class PeopleService {
    private static final String INBOX = "/inbox";
    private static final String PROFILE = "/profile";
    private static final String ENGLISH = "en";

    private final PeopleBook people;
    private final Placing placing;
    private final DealHandover deals;
    private final SignInBook signIns;
    private final SessionBook sessions;

    PeopleService(PeopleBook people, Placing placing, DealHandover deals, SignInBook signIns, SessionBook sessions) {
        this.people = people;
        this.placing = placing;
        this.deals = deals;
        this.signIns = signIns;
        this.sessions = sessions;
    }

    /** A partner that has a profile. */
    public record Partner(String partnerId, String name) {}

    /**
     * @param part of their names or ids, as people search; empty for all
     * @param most how many
     * @return the partners that it names, in the order of their names, to the program's operators
     */
    public List<Partner> partners(Caller caller, String part, int most) {
        caller.requireProgram();
        List<String> words = Searched.words(part);
        return placing.partners()
                .filter(partner -> Searched.matches(partner.name() + "\n" + partner.partnerId(), List.of(), words))
                .limit(most)
                .toList();
    }

    /** @return what the partner is called; its id, if no profile says it */
    public String nameOf(String partner) {
        return placing.profilesOf(partner).stream()
                .map(entry -> entry.profile().getPartnerName())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(partner);
    }

    /** @return everybody who belongs to the partner, in the order of their names */
    public PeopleJson all(Caller caller, String partner) {
        require(caller, partner);
        return new PeopleJson(Roster.of(placing.profilesOf(partner), people.of(partner), this::roles).stream()
                .map(found -> json(partner, found))
                .sorted(Comparator.comparing(PersonOfPartnerJson::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(PersonOfPartnerJson::email))
                .toList());
    }

    /**
     * @return somebody who belongs to the partner
     * @throws ProblemException if nobody of the partner has this id
     */
    public PersonOfPartnerJson one(Caller caller, String partner, String id) {
        require(caller, partner);
        return found(partner, id);
    }

    /** @return every location of the partner, in the order of its profiles */
    public List<PlaceJson> places(Caller caller, String partner) {
        require(caller, partner);
        return placing.profilesOf(partner).stream()
                .sorted(Comparator.comparing(Entry::profileId))
                .flatMap(entry -> entry.profile().getLocations().stream()
                        .map(location -> new PlaceJson(entry.profileId(), location.getLocation())))
                .toList();
    }

    /**
     * Invites somebody: they belong to the partner from now on, and a link that signs them in is mailed to them.
     *
     * @param key makes it repeatable; null for a request of its own
     * @throws ProblemException if a field is wrong, or they belong to it already
     */
    public PersonOfPartnerJson invite(Caller caller, String partner, InviteJson asked, @Nullable String key) {
        require(caller, partner);
        Fields fields = new Fields();
        Person person = asked.person(fields);
        Set<Role> roles = PeopleRequests.roles(fields, asked.roles());
        String id = Sealing.subjectOf(person.getEmail());
        placing.check(partner, asked.locations(), id, fields);
        fields.check();
        String changeId = Ids.hash("invite", partner, caller.userId(), IdempotencyKey.of(key));
        ask(
                caller,
                partner,
                id,
                changeId,
                asked.reason(),
                change -> change.setInvited(new PersonInvited(Sealing.person(person), inTokens(roles))));
        placing.place(
                partner,
                id,
                person,
                with(asked.locations(), someone(partner, id).places()));
        PersonOfPartnerJson invited = found(partner, id);
        signIns.invite(
                changeId,
                partner,
                person.getEmail(),
                Optional.ofNullable(person.getLanguage()).orElse(ENGLISH),
                firstPage(partner, invited),
                caller.name().orElse(""),
                nameOf(partner));
        return invited;
    }

    /**
     * Gives somebody other roles or locations.
     *
     * @throws ProblemException if nobody of the partner has this id, a field is wrong, or they are the last admin
     */
    public PersonOfPartnerJson change(Caller caller, String partner, String id, StandingJson asked) {
        require(caller, partner);
        Roster.Found before = someone(partner, id);
        Fields fields = new Fields();
        Optional<Set<Role>> roles =
                Optional.ofNullable(asked.roles()).map(named -> PeopleRequests.roles(fields, named));
        placing.check(partner, asked.locations(), id, fields);
        fields.check();
        if (asked.locations() != null) placing.place(partner, id, before.person(), asked.locations());
        // Who is only a contact has no record yet: giving them a role begins one.
        roles.filter(given -> !given.equals(before.roles()))
                .ifPresent(given ->
                        ask(caller, partner, id, Ids.hash(partner, IdempotencyKey.of(null)), asked.reason(), change -> {
                            if (people.find(partner, id).isPresent())
                                change.setRolesGiven(new RolesGiven(inTokens(given)));
                            else change.setInvited(new PersonInvited(Sealing.person(before.person()), inTokens(given)));
                        }));
        return found(partner, id);
    }

    /**
     * Takes somebody off the partner: its locations, its roles, and all their sessions.
     *
     * @param successor the id of who gets their locations and their deals first; null for nobody
     * @throws ProblemException if nobody of the partner has one of these ids, they are the last admin, or the only contact of a location
     */
    public void remove(Caller caller, String partner, String id, @Nullable String reason, @Nullable String successor) {
        require(caller, partner);
        Roster.Found before = someone(partner, id);
        reason(id, reason);
        requireAnotherAdmin(caller, partner, id);
        if (successor != null) handOver(caller, partner, before, successor);
        placing.place(partner, id, before.person(), List.of());
        ask(
                caller,
                partner,
                id,
                Ids.hash(partner, IdempotencyKey.of(null)),
                reason,
                change -> change.setRemoved(new PersonRemoved()));
        before.userIds().forEach(userId -> sessions.endAll(new SessionBook.Owner(Optional.of(partner), userId)));
    }

    /** The locations first: what is accepted from then on is the successor's. */
    private void handOver(Caller caller, String partner, Roster.Found leaver, String successor) {
        Roster.Found to = find(partner, successor)
                .filter(heir -> !heir.id().equals(leaver.id()))
                .orElseThrow(() -> new ProblemException(Problem.invalid(List.of(
                        new Problem.FieldError("successor", "must be somebody else who belongs to this partner")))));
        placing.place(partner, to.id(), to.person(), with(leaver.places(), to.places()));
        deals.handOver(caller, partner, leaver.id(), to.person());
    }

    /** Who edits profiles only has no inbox. */
    private static String firstPage(String partner, PersonOfPartnerJson invited) {
        Asker asker = new Asker(Optional.of(partner), Role.named(invited.roles()));
        return asker.has(Right.WORK_ON_REFERRALS) ? INBOX : PROFILE;
    }

    /** Who is invited stays the contact that they were. */
    private static List<PlaceJson> with(@Nullable List<PlaceJson> named, List<PlaceJson> before) {
        return Stream.concat(before.stream(), Stream.ofNullable(named).flatMap(List::stream))
                .toList();
    }

    /** Before their locations are changed; the log says it again, and for certain. */
    private void requireAnotherAdmin(Caller caller, String partner, String id) {
        boolean themself = askerId(caller).filter(id::equals).isPresent();
        long admins = people.of(partner).stream()
                .filter(member -> member.roles().contains(Role.PARTNER_ADMIN))
                .count();
        boolean admin = people.find(partner, id)
                .filter(member -> member.roles().contains(Role.PARTNER_ADMIN))
                .isPresent();
        if (themself && admin && admins == 1) throw refused(PeopleRefusal.LAST_ADMIN);
    }

    private void ask(
            Caller caller,
            String partner,
            String id,
            String changeId,
            @Nullable String reason,
            Consumer<PersonChange.Builder> what) {
        PersonChange.Builder change = PersonChange.newBuilder()
                .setChangeId(changeId)
                .setPartnerId(partner)
                .setPersonId(id)
                .setActor(caller.actor())
                .setAskerId(askerId(caller).orElse(null))
                .setReason(reason(id, reason));
        what.accept(change);
        people.ask(change.build()).ifPresent(refusal -> {
            throw refused(refusal);
        });
    }

    private static @Nullable Sealed reason(String id, @Nullable String typed) {
        Fields fields = new Fields();
        String reason = fields.text("reason", typed);
        fields.check();
        return reason == null ? null : Sealing.text(id, reason);
    }

    private static Optional<String> askerId(Caller caller) {
        return caller.partnerId().flatMap(_ -> caller.email()).map(Sealing::subjectOf);
    }

    private static ProblemException refused(PeopleRefusal refusal) {
        return new ProblemException(
                switch (refusal) {
                    case ALREADY_INVITED ->
                        Problem.of(409, "already-invited", "Refused: already invited", "They belong to you already.");
                    case UNKNOWN_PERSON -> Problem.notFound();
                    case LAST_ADMIN ->
                        Problem.of(
                                409,
                                "last-admin",
                                "Refused: last admin",
                                "You are the only admin. Make somebody else an admin first.");
                    case NO_ADMIN_ANY_MORE ->
                        Problem.of(403, "forbidden", "Forbidden", "You are no admin of this partner any more.");
                    case NO_SUCH_ROLE ->
                        Problem.invalid(List.of(
                                new Problem.FieldError("roles", "must be one or more roles of a partner's people")));
                    case TOO_MANY_PEOPLE ->
                        Problem.of(
                                409,
                                "too-many-people",
                                "Refused: too many people",
                                "You have as many people as you can have. Remove somebody first.");
                    case KEY_REUSED ->
                        Problem.of(
                                422,
                                "decision-id-reused",
                                "Refused: decision id reused",
                                "Another request had the same Idempotency-Key.");
                });
    }

    /** Another partner's people are answered as those of one that does not exist. */
    private static void require(Caller caller, String partner) {
        if (!caller.asker().managesPeopleOf(partner)) throw new ProblemException(Problem.notFound());
    }

    private Roster.Found someone(String partner, String id) {
        return find(partner, id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private Optional<Roster.Found> find(String partner, String id) {
        return Roster.of(placing.profilesOf(partner), people.of(partner), this::roles).stream()
                .filter(found -> found.id().equals(id))
                .findFirst();
    }

    private PersonOfPartnerJson found(String partner, String id) {
        return json(partner, someone(partner, id));
    }

    private Set<Role> roles(String partner, String email) {
        return Role.named(signIns.rolesNow(partner, email));
    }

    private PersonOfPartnerJson json(String partner, Roster.Found found) {
        return new PersonOfPartnerJson(
                found.id(),
                found.person().getName(),
                found.person().getEmail(),
                inTokens(found.roles()),
                found.places(),
                found.userIds().stream()
                        .flatMap(userId -> sessions.of(new SessionBook.Owner(Optional.of(partner), userId)).stream())
                        .map(SessionBook.Session::since)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static List<String> inTokens(Set<Role> roles) {
        return roles.stream().sorted().map(Role::inToken).toList();
    }
}
