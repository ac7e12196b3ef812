package io.baton.lifecycle.rfi;

import static io.baton.lifecycle.CompanySize.LARGE;
import static io.baton.lifecycle.CompanySize.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.profile.GivenProfile;
import io.baton.lifecycle.profile.Profile;
import io.baton.lifecycle.profile.ProfileStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Which targets an RFI can go to (L1, L15). */
class OutOfReachTest {
    private static final Target TARGET = new Target("northwind-emea", "hamburg");
    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final Target ELSEWHERE = new Target("northwind-emea", "oslo");

    @Test
    void an_active_profile_is_reached_at_its_location_in_its_region() {
        assertThat(outOfReach(GivenProfile.active(), TARGET, "EMEA")).isEmpty();
    }

    @Test
    void a_profile_that_names_sizes_is_reached_for_those() {
        assertThat(outOfReach(GivenProfile.with(Set.of(SMALL, LARGE)), TARGET, "EMEA"))
                .isEmpty();
    }

    /** In each case the later reasons hold, too. */
    @Test
    void the_first_reason_that_applies_is_given() {
        Profile large = GivenProfile.with(Set.of(LARGE));
        Profile wrong = GivenProfile.with(ProfileStatus.ACTIVE, List.of());

        assertThat(OutOfReach.of(Optional.empty(), ELSEWHERE, "APAC", SMALL, NOW))
                .contains(OutOfReach.PROFILE_UNKNOWN);
        assertThat(outOfReach(wrong, ELSEWHERE, "APAC")).contains(OutOfReach.PROFILE_NOT_ACTIVE);
        assertThat(outOfReach(large, ELSEWHERE, "APAC")).contains(OutOfReach.LOCATION_UNKNOWN);
        assertThat(outOfReach(large, TARGET, "APAC")).contains(OutOfReach.REGION_NOT_SERVED);
        assertThat(outOfReach(large, TARGET, "EMEA")).contains(OutOfReach.COMPANY_SIZE_NOT_SERVED);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ACTIVE")
    void a_profile_that_is_not_active_is_out_of_reach(ProfileStatus status) {
        assertThat(outOfReach(GivenProfile.with(status), TARGET, "EMEA")).contains(OutOfReach.PROFILE_NOT_ACTIVE);
    }

    @Test
    void a_profile_under_another_key_is_out_of_reach() {
        assertThat(outOfReach(GivenProfile.active(), new Target("another", "hamburg"), "EMEA"))
                .contains(OutOfReach.PROFILE_NOT_ACTIVE);
    }

    @Test
    void only_a_profile_may_still_come() {
        assertThat(OutOfReach.values())
                .filteredOn(OutOfReach::mayStillCome)
                .containsExactly(OutOfReach.PROFILE_UNKNOWN, OutOfReach.PROFILE_NOT_ACTIVE);
    }

    private static Optional<OutOfReach> outOfReach(Profile profile, Target target, String region) {
        return OutOfReach.of(Optional.of(profile), target, region, SMALL, NOW);
    }
}
