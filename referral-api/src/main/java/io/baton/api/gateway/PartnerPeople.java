package io.baton.api.gateway;

import io.baton.events.Person;
import io.baton.events.PersonChange;
import io.baton.events.PersonInvited;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.people.People;
import io.baton.lifecycle.people.PeopleChange;
import io.baton.lifecycle.people.PeopleRefusal;
import io.baton.lifecycle.roles.Role;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The people of one partner, as one reader of their log folds them. Used by that reader's thread; what it hands out is safe. */
final class PartnerPeople {
    /** A repeat comes soon, or never. */
    private static final int MOST_REMEMBERED = 1_000;

    private final Map<String, Person> persons = new HashMap<>();
    private final Map<String, Answered> answered = new LinkedHashMap<>();
    private People rules = People.NONE;

    private record Answered(PeopleChange change, Optional<PeopleRefusal> refusal) {}

    /**
     * @param change of this partner
     * @return why it counts for nothing; empty if it counts. Of a repeat, the first answer
     * @throws RuntimeException if it cannot be read; then it has changed nothing
     */
    Optional<PeopleRefusal> read(PersonChange change) {
        PeopleChange asked = asked(change);
        Optional<Person> named = Optional.ofNullable(change.getInvited()).map(invited -> person(change, invited));
        Answered before = answered.get(change.getChangeId());
        if (before != null)
            return before.change().equals(asked) ? before.refusal() : Optional.of(PeopleRefusal.KEY_REUSED);
        Optional<PeopleRefusal> refusal = rules.refusal(asked, Optional.ofNullable(change.getAskerId()));
        if (refusal.isEmpty()) {
            rules = rules.after(asked);
            named.ifPresent(person -> persons.put(asked.person(), person));
            persons.keySet().retainAll(rules.roles().keySet());
        }
        remember(change.getChangeId(), new Answered(asked, refusal));
        return refusal;
    }

    /** @return them now, by the pseudonyms of their addresses */
    Map<String, PeopleBook.Member> members(String partnerId) {
        Map<String, PeopleBook.Member> members = new HashMap<>();
        rules.roles()
                .forEach((id, roles) -> members.put(id, new PeopleBook.Member(partnerId, id, persons.get(id), roles)));
        return Map.copyOf(members);
    }

    private static PeopleChange asked(PersonChange change) {
        String person = change.getPersonId();
        if (change.getInvited() != null)
            return new PeopleChange.Invite(
                    person, Role.named(change.getInvited().getRoles()));
        if (change.getRolesGiven() != null)
            return new PeopleChange.GiveRoles(
                    person, Role.named(change.getRolesGiven().getRoles()));
        if (change.getRemoved() != null) return new PeopleChange.Remove(person);
        throw new IllegalArgumentException("A change of a later release");
    }

    private static Person person(PersonChange change, PersonInvited invited) {
        Person person = Sealing.openPerson(invited.getPerson());
        if (!Sealing.subjectOf(person.getEmail()).equals(change.getPersonId()))
            throw new IllegalArgumentException("personId is not the pseudonym of the person's address");
        return person;
    }

    private void remember(String changeId, Answered answer) {
        answered.put(changeId, answer);
        if (answered.size() > MOST_REMEMBERED)
            answered.remove(answered.keySet().iterator().next());
    }
}
