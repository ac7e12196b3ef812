package io.baton.lifecycle.people;

import io.baton.lifecycle.people.PeopleChange.GiveRoles;
import io.baton.lifecycle.people.PeopleChange.Invite;
import io.baton.lifecycle.people.PeopleChange.Remove;
import io.baton.lifecycle.roles.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The people of one partner who have roles of their own (L14), and what may be changed of them. A pure fold: each instance reads the
 * same log and finds the same, so of two admins who remove each other at the same moment the first one stays.
 *
 * @param roles of each who belongs to it, by pseudonym
 * @param left who belonged to it, and does no longer
 */
public record People(Map<String, Set<Role>> roles, Set<String> left) {
    /** Nobody yet: contacts of its locations sign in all the same. */
    public static final People NONE = new People(Map.of(), Set.of());

    /** How many people one partner names; more than work in one inbox. */
    public static final int MOST = 500;

    public People {
        roles = Map.copyOf(roles);
        left = Set.copyOf(left);
    }

    /**
     * Who asks has an admin's right by their sign-in; what counts is whether they still have it where this stands in the log. The last
     * admin cannot take themself off: nobody could invite anybody. Somebody else can, for then there is another who may.
     *
     * @param asker the pseudonym of who asks; empty if their address is not known
     * @return why the change is refused; empty if it is not
     */
    public Optional<PeopleRefusal> refusal(PeopleChange change, Optional<String> asker) {
        if (asker.filter(this::isNoAdminAnyMore).isPresent()) return Optional.of(PeopleRefusal.NO_ADMIN_ANY_MORE);
        return switch (change) {
            case Invite(String person, Set<Role> given) -> invited(person, given);
            case GiveRoles(String person, Set<Role> given) -> given(person, given, asker);
            case Remove(String person) -> endsLastAdmin(person, asker);
        };
    }

    /** @return after a change that is not refused */
    public People after(PeopleChange change) {
        Map<String, Set<Role>> after = new HashMap<>(roles);
        Set<String> gone = new HashSet<>(left);
        switch (change) {
            case Invite(String person, Set<Role> given) -> {
                after.put(person, given);
                gone.remove(person);
            }
            case GiveRoles(String person, Set<Role> given) -> after.put(person, given);
            case Remove(String person) -> {
                after.remove(person);
                gone.add(person);
            }
        }
        return new People(after, gone);
    }

    private Optional<PeopleRefusal> invited(String person, Set<Role> given) {
        if (roles.containsKey(person)) return Optional.of(PeopleRefusal.ALREADY_INVITED);
        if (roles.size() >= MOST) return Optional.of(PeopleRefusal.TOO_MANY_PEOPLE);
        return wrong(given);
    }

    private Optional<PeopleRefusal> given(String person, Set<Role> given, Optional<String> asker) {
        if (!roles.containsKey(person)) return Optional.of(PeopleRefusal.UNKNOWN_PERSON);
        Optional<PeopleRefusal> wrong = wrong(given);
        if (wrong.isPresent() || given.contains(Role.PARTNER_ADMIN)) return wrong;
        return endsLastAdmin(person, asker);
    }

    private static Optional<PeopleRefusal> wrong(Set<Role> given) {
        boolean right = !given.isEmpty() && Role.ofPartners().containsAll(given);
        return right ? Optional.empty() : Optional.of(PeopleRefusal.NO_SUCH_ROLE);
    }

    private Optional<PeopleRefusal> endsLastAdmin(String person, Optional<String> asker) {
        boolean themself = asker.filter(person::equals).isPresent();
        return themself && isAdmin(person) && admins() == 1 ? Optional.of(PeopleRefusal.LAST_ADMIN) : Optional.empty();
    }

    /** Who was never named here has their rights from elsewhere: an identity provider, or the program. */
    private boolean isNoAdminAnyMore(String asker) {
        return left.contains(asker) || roles.containsKey(asker) && !isAdmin(asker);
    }

    private boolean isAdmin(String person) {
        return roles.getOrDefault(person, Set.of()).contains(Role.PARTNER_ADMIN);
    }

    private long admins() {
        return roles.keySet().stream().filter(this::isAdmin).count();
    }
}
