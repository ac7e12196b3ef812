package io.baton.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.BusinessProfile;
import io.baton.partners.Profiles.Entry;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Profiles are found by what they have in common, as they stand now. */
class ProfileIndexTest {
    private final ProfileIndex index =
            new ProfileIndex(entry -> Stream.of(entry.profile().getPartnerId()));

    @Test
    void the_profiles_of_one_partner_are_found_by_their_ids_and_no_others() {
        Entry emea = entry("northwind-emea", "northwind");
        Entry apac = entry("northwind-apac", "northwind");
        for (Entry entry : List.of(emea, apac, entry("contoso-emea", "contoso"))) index.add(entry);

        assertThat(index.of("northwind")).containsExactly(apac, emea);
        assertThat(index.of("fabrikam")).isEmpty();
    }

    @Test
    void what_was_taken_away_is_found_no_more() {
        Entry emea = entry("northwind-emea", "northwind");
        index.add(emea);
        index.add(entry("northwind-apac", "northwind"));

        index.remove(emea);
        assertThat(index.of("northwind")).extracting(Entry::profileId).containsExactly("northwind-apac");

        index.remove(entry("northwind-apac", "northwind"));
        assertThat(index.of("northwind")).isEmpty();
    }

    private static Entry entry(String profileId, String partnerId) {
        BusinessProfile profile = SampleProfiles.of(partnerId, List.of("erp")).profile();
        return new Entry(
                profileId,
                BusinessProfile.newBuilder(profile).setUpdatedAt(Instant.EPOCH).build(),
                1);
    }
}
