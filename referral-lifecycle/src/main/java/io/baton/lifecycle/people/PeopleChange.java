package io.baton.lifecycle.people;

import io.baton.lifecycle.roles.Role;
import java.util.Set;

/** What somebody asks of who belongs to a partner; it can be refused. */
public sealed interface PeopleChange {
    /** @return whom it is about: the pseudonym of their address */
    String person();

    /** They belong to it from now on. */
    record Invite(String person, Set<Role> roles) implements PeopleChange {
        public Invite {
            roles = Set.copyOf(roles);
        }
    }

    /** They have these roles from now on, and no others. */
    record GiveRoles(String person, Set<Role> roles) implements PeopleChange {
        public GiveRoles {
            roles = Set.copyOf(roles);
        }
    }

    /** They belong to it no longer. Also of somebody who was only a contact: the log says who took them off. */
    record Remove(String person) implements PeopleChange {}
}
