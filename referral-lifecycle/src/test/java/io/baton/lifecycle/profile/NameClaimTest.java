package io.baton.lifecycle.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The first partner that has a name keeps it. */
class NameClaimTest {
    private static final Instant START = Instant.parse("2027-03-01T09:00:00Z");
    private static final NameClaim FIRST = claim("contoso-emea", "contoso", "Contoso", 1);
    private static final NameClaim SECOND = claim("fabrikam-emea", "fabrikam", "CONTOSO", 2);

    @Test
    void of_two_partners_with_one_name_the_first_has_it() {
        assertThat(NameClaim.anothers("fabrikam", List.of(SECOND, FIRST))).isPresent();
        assertThat(NameClaim.anothers("contoso", List.of(SECOND, FIRST))).isEmpty();
    }

    @Test
    void several_profiles_of_a_partner_share_its_name_and_a_later_one_is_as_good_as_the_first() {
        NameClaim later = claim("contoso-apac", "contoso", "Contoso", 3);
        assertThat(NameClaim.anothers("contoso", List.of(later, SECOND, FIRST))).isEmpty();
        assertThat(NameClaim.anothers("fabrikam", List.of(later, SECOND))).isEmpty();
    }

    @Test
    void a_name_that_nobody_has_is_nobodys() {
        assertThat(NameClaim.anothers("contoso", List.of())).isEmpty();
    }

    @Test
    void at_the_same_instant_the_ids_decide_whatever_order_they_are_read_in() {
        NameClaim same = claim("fabrikam-emea", "fabrikam", "Contoso", 1);
        assertThat(NameClaim.anothers("fabrikam", List.of(same, FIRST))).isPresent();
        assertThat(NameClaim.anothers("fabrikam", List.of(FIRST, same))).isPresent();
    }

    @Test
    void a_profile_that_comes_again_with_its_name_has_it_since_it_came_first() {
        assertThat(NameClaim.after(
                        Optional.of(FIRST), Optional.of(FIRST), claim("contoso-emea", "contoso", "contoso", 9)))
                .isEmpty();
    }

    @Test
    void a_name_that_was_given_up_and_taken_again_is_had_since_the_last_time() {
        NameClaim other = claim("contoso-emea", "contoso", "Wingtip", 3);
        NameClaim again = claim("contoso-emea", "contoso", "Contoso", 9);
        assertThat(NameClaim.after(Optional.of(other), Optional.of(other), again))
                .contains(again);
    }

    @Test
    void another_partners_profile_under_the_same_id_claims_anew() {
        NameClaim taken = claim("contoso-emea", "fabrikam", "Contoso", 9);
        assertThat(NameClaim.after(Optional.of(FIRST), Optional.of(FIRST), taken))
                .contains(taken);
    }

    @Test
    void a_name_from_before_anybody_kept_claims_is_as_old_as_the_profiles_last_change() {
        assertThat(NameClaim.after(
                        Optional.empty(), Optional.of(FIRST), claim("contoso-emea", "contoso", "Contoso", 9)))
                .contains(FIRST);
    }

    @Test
    void a_profile_cannot_claim_to_have_been_changed_in_the_future() {
        NameClaim now = claim("contoso-emea", "contoso", "Contoso", 2);
        assertThat(NameClaim.after(Optional.empty(), Optional.of(claim("contoso-emea", "contoso", "Contoso", 5)), now))
                .contains(now);
    }

    private static NameClaim claim(String profileId, String partnerId, String name, int seconds) {
        return new NameClaim(profileId, partnerId, name, START.plusSeconds(seconds));
    }
}
