package io.baton.partners;

import static io.baton.partners.SampleProfiles.IDA;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.BusinessProfile;
import io.baton.events.CompanySize;
import io.baton.events.ProfileStatus;
import io.baton.lifecycle.ranking.Need;
import io.baton.lifecycle.ranking.RankingPolicy;
import io.baton.lifecycle.ranking.TrackRecord;
import io.baton.partners.Profiles.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which profiles a search shows: those that take referrals, in the region and of the size that is wanted (L1, L15). */
class PartnerSearchTest {
    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final Entry OPEN = SampleProfiles.of("adatum", List.of("ERP"), IDA);

    @Test
    void profiles_that_take_no_referrals_are_left_out() {
        Entry paused = with(BusinessProfile.newBuilder(OPEN.profile()).setStatus(ProfileStatus.PAUSED));
        Entry withoutContact = SampleProfiles.of("contoso", List.of("ERP"));

        assertThat(found(OPEN, paused, withoutContact)).containsExactly("adatum-emea");
    }

    @Test
    void a_profile_whose_pause_has_ended_is_found_though_nobody_has_changed_it() {
        BusinessProfile.Builder paused =
                BusinessProfile.newBuilder(OPEN.profile()).setStatus(ProfileStatus.PAUSED);

        assertThat(found(with(paused.setPausedUntil(LocalDate.parse("2027-03-02")))))
                .isEmpty();
        assertThat(found(with(paused.setPausedUntil(LocalDate.parse("2027-03-01")))))
                .containsExactly("other");
    }

    @Test
    void a_region_or_size_that_is_not_served_is_left_out() {
        Entry elsewhere = with(BusinessProfile.newBuilder(OPEN.profile()).setRegion("APAC"));
        Entry large =
                with(BusinessProfile.newBuilder(OPEN.profile()).setServedCompanySizes(List.of(CompanySize.LARGE)));

        assertThat(found(OPEN, elsewhere, large)).containsExactly("adatum-emea");
    }

    @Test
    void a_size_of_a_later_release_leaves_out_its_profile_and_no_other() {
        Entry later =
                with(BusinessProfile.newBuilder(OPEN.profile()).setServedCompanySizes(List.of(CompanySize.UNKNOWN)));

        assertThat(found(later, OPEN)).containsExactly("adatum-emea");
    }

    private static Entry with(BusinessProfile.Builder profile) {
        return new Entry("other", profile.setProfileId("other").build(), 1);
    }

    private static List<String> found(Entry... profiles) {
        Need need = new Need(
                "EMEA",
                Optional.empty(),
                Optional.of(io.baton.lifecycle.CompanySize.SMALL),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
        return new PartnerSearch(
                        () -> List.of(profiles), _ -> TrackRecord.NONE, () -> RankingPolicy.STANDARD, () -> NOW)
                .best(need, 10).stream()
                        .map(found -> found.profile().getProfileId())
                        .toList();
    }
}
