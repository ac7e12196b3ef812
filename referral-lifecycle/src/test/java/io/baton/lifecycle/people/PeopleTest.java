package io.baton.lifecycle.people;

import static io.baton.lifecycle.roles.Role.OPERATOR;
import static io.baton.lifecycle.roles.Role.PARTNER_ADMIN;
import static io.baton.lifecycle.roles.Role.REFERRALS_ADMIN;
import static io.baton.lifecycle.roles.Role.REFERRALS_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.people.PeopleChange.GiveRoles;
import io.baton.lifecycle.people.PeopleChange.Invite;
import io.baton.lifecycle.people.PeopleChange.Remove;
import io.baton.lifecycle.roles.Role;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** L14: a partner's admins say who belongs to it, and with which roles. */
class PeopleTest {
    private static final Optional<String> PROGRAM = Optional.empty();
    private static final People NORA_AND_LEA = People.NONE
            .after(new Invite("nora", Set.of(PARTNER_ADMIN)))
            .after(new Invite("lea", Set.of(REFERRALS_USER)));

    @Test
    void who_is_invited_has_the_roles_and_can_get_others() {
        People after = NORA_AND_LEA.after(new GiveRoles("lea", Set.of(REFERRALS_ADMIN)));
        assertThat(after.roles().get("lea")).containsExactly(REFERRALS_ADMIN);
    }

    @Test
    void nobody_is_invited_twice() {
        assertThat(by("nora", new Invite("lea", Set.of(REFERRALS_USER)))).contains(PeopleRefusal.ALREADY_INVITED);
    }

    @Test
    void who_was_removed_can_be_invited_again() {
        People without = NORA_AND_LEA.after(new Remove("lea"));
        Invite again = new Invite("lea", Set.of(PARTNER_ADMIN));
        assertThat(without.refusal(again, Optional.of("nora"))).isEmpty();
        assertThat(without.after(again).refusal(new Remove("nora"), Optional.of("lea")))
                .isEmpty();
    }

    @Test
    void the_last_admin_can_neither_remove_nor_demote_themself() {
        assertThat(by("nora", new Remove("nora"))).contains(PeopleRefusal.LAST_ADMIN);
        assertThat(by("nora", new GiveRoles("nora", Set.of(REFERRALS_USER)))).contains(PeopleRefusal.LAST_ADMIN);
        assertThat(by("nora", new GiveRoles("nora", Set.of(PARTNER_ADMIN, REFERRALS_ADMIN))))
                .isEmpty();
    }

    @Test
    void somebody_else_may_remove_the_last_admin() {
        assertThat(NORA_AND_LEA.refusal(new Remove("nora"), PROGRAM)).isEmpty();
    }

    @Test
    void of_two_admins_who_remove_each_other_the_first_one_stays() {
        People two = NORA_AND_LEA.after(new GiveRoles("lea", Set.of(PARTNER_ADMIN)));
        People after = two.after(new Remove("lea"));
        assertThat(after.refusal(new Remove("nora"), Optional.of("lea"))).contains(PeopleRefusal.NO_ADMIN_ANY_MORE);
    }

    @Test
    void who_is_no_admin_any_more_changes_nothing() {
        assertThat(by("lea", new Remove("nora"))).contains(PeopleRefusal.NO_ADMIN_ANY_MORE);
    }

    @Test
    void a_role_of_the_program_or_none_at_all_is_no_role_of_a_partner() {
        assertThat(by("nora", new Invite("rui", Set.of(OPERATOR)))).contains(PeopleRefusal.NO_SUCH_ROLE);
        assertThat(by("nora", new Invite("rui", Set.of()))).contains(PeopleRefusal.NO_SUCH_ROLE);
        assertThat(by("nora", new GiveRoles("lea", Set.of(PARTNER_ADMIN, OPERATOR))))
                .contains(PeopleRefusal.NO_SUCH_ROLE);
    }

    @Test
    void a_partner_has_a_bound() {
        People full = NORA_AND_LEA;
        for (int i = 0; full.roles().size() < People.MOST; i++)
            full = full.after(new Invite("person-" + i, Set.of(Role.REFERRALS_USER)));
        assertThat(full.refusal(new Invite("one more", Set.of(REFERRALS_USER)), Optional.of("nora")))
                .contains(PeopleRefusal.TOO_MANY_PEOPLE);
    }

    private static Optional<PeopleRefusal> by(String asker, PeopleChange change) {
        return NORA_AND_LEA.refusal(change, Optional.of(asker));
    }
}
