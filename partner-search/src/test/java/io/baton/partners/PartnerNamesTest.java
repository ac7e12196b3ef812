package io.baton.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.BusinessProfile;
import io.baton.lifecycle.profile.NameClaim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** All instances find the same, in whatever order they read the profiles and since when each has its name. */
class PartnerNamesTest {
    private static final Instant START = Instant.parse("2027-03-01T09:00:00Z");

    private final PartnerNames names = new PartnerNames();
    private final Map<String, Boolean> misnamed = new HashMap<>();

    @Test
    void of_two_partners_with_one_name_the_later_one_is_misnamed() {
        says("contoso", "Contoso", 1);
        says("fabrikam", "C\u043ent\u043es\u043e", 2);
        assertThat(misnamed).containsExactlyInAnyOrderEntriesOf(Map.of("contoso", false, "fabrikam", true));
        assertThat(names.anothers("wingtip", "CONTOSO", false).map(NameClaim::name))
                .contains("Contoso");
        assertThat(names.anothers("contoso", "CONTOSO", false)).isEmpty();
    }

    @Test
    void the_first_partners_profile_that_is_published_again_keeps_its_name() {
        says("contoso", "Contoso", 1);
        keeps("contoso", "Contoso", 1);
        says("fabrikam", "Contoso", 2);
        says("contoso", "Contoso", 3);
        assertThat(misnamed).containsExactlyInAnyOrderEntriesOf(Map.of("contoso", false, "fabrikam", true));
    }

    @Test
    void a_name_that_is_given_up_goes_to_the_next_who_bears_it() {
        says("contoso", "Contoso", 1);
        says("fabrikam", "Contoso", 2);
        says("contoso", "Contoso Group", 3);
        assertThat(misnamed).containsExactlyInAnyOrderEntriesOf(Map.of("contoso", false, "fabrikam", false));

        says("contoso", "Contoso", 4);
        assertThat(misnamed).containsExactlyInAnyOrderEntriesOf(Map.of("contoso", true, "fabrikam", false));

        takenBack("fabrikam");
        assertThat(misnamed).containsEntry("contoso", false);
    }

    @Test
    void what_was_kept_of_another_name_or_another_partner_does_not_count() {
        keeps("contoso", "Wingtip", 1);
        says("fabrikam", "Contoso", 2);
        says("contoso", "Contoso", 3);
        assertThat(misnamed).containsExactlyInAnyOrderEntriesOf(Map.of("contoso", true, "fabrikam", false));
    }

    @Test
    void a_look_alike_that_the_program_allows_is_its_partners_and_the_very_same_name_never_is() {
        says("contoso", "Contoso Mail", 1);
        allowed("fabrikam", "Contoso Mall", 2);
        allowed("wingtip", "CONTOSO MAIL", 3);

        assertThat(misnamed)
                .containsExactlyInAnyOrderEntriesOf(Map.of("contoso", false, "fabrikam", false, "wingtip", true));
        assertThat(names.anothers("adatum", "Contoso Mall", true)).isPresent();
        assertThat(names.anothers("adatum", "Contoso Ma1l", true)).isEmpty();
        assertThat(names.anothers("adatum", "Contoso Ma1l", false)).isPresent();

        says("fabrikam", "Contoso Mall", 4);
        assertThat(misnamed).containsEntry("fabrikam", true);
    }

    @Test
    void who_shares_the_look_of_an_allowed_name_and_had_it_first_cannot_take_that_very_name() {
        says("contoso", "Contoso Mall", 1);
        allowed("fabrikam", "Contoso Mail", 2);

        assertThat(names.anothers("contoso", "Contoso Mail", false).map(NameClaim::partnerId))
                .contains("fabrikam");
        assertThat(names.anothers("contoso", "Contoso Mall", false)).isEmpty();
    }

    @Test
    void profiles_without_a_name_are_in_nobodys_way() {
        says("contoso", " ", 1);
        says("fabrikam", "\u200b", 2);
        assertThat(misnamed).isEmpty();
    }

    @Test
    void whatever_is_read_first_the_same_is_found() {
        List<Runnable> records = new ArrayList<>(List.of(
                () -> says("contoso", "Contoso", 9),
                () -> keeps("contoso", "Contoso", 1),
                () -> says("fabrikam", "Contoso", 2),
                () -> keeps("fabrikam", "Contoso", 2),
                () -> says("wingtip", "C0NTOSO", 3),
                () -> says("adatum", "Adatum", 4)));
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(records, random);
            records.forEach(Runnable::run);
            assertThat(misnamed)
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("contoso", false, "fabrikam", true, "wingtip", true, "adatum", false));
            List.of("contoso", "fabrikam", "wingtip", "adatum").forEach(this::forgotten);
        }
    }

    private void says(String partner, String name, int second) {
        says(partner, name, second, false);
    }

    private void allowed(String partner, String name, int second) {
        says(partner, name, second, true);
    }

    private void says(String partner, String name, int second, boolean lookAlikeAllowed) {
        BusinessProfile profile = SampleProfiles.of(partner, List.of("erp")).profile();
        profile.setPartnerName(name);
        profile.setLookAlikeAllowed(lookAlikeAllowed);
        misnamed.putAll(names.profile(partner, Optional.of(profile), START.plusSeconds(second)));
    }

    private void keeps(String partner, String name, int second) {
        misnamed.putAll(
                names.naming(partner, Optional.of(new NameClaim(partner, partner, name, START.plusSeconds(second)))));
    }

    private void takenBack(String partner) {
        misnamed.remove(partner);
        misnamed.putAll(names.profile(partner, Optional.empty(), START));
    }

    private void forgotten(String partner) {
        takenBack(partner);
        names.naming(partner, Optional.empty());
        misnamed.clear();
    }
}
