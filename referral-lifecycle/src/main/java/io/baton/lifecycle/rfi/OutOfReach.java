package io.baton.lifecycle.rfi;

import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.profile.Profile;
import io.baton.lifecycle.profile.ProfileCheck;
import java.time.Instant;
import java.util.Optional;

/** Why an RFI cannot go to a target that it names (L1, L15). */
public enum OutOfReach {
    PROFILE_UNKNOWN,
    PROFILE_NOT_ACTIVE,
    LOCATION_UNKNOWN,
    REGION_NOT_SERVED,
    COMPANY_SIZE_NOT_SERVED;

    /**
     * The order of the questions is part of the rule: what may still come is asked first, so that a target waits for its
     * profile before it is refused for good.
     *
     * @param profile the target's profile, as it was published last under its id; empty if it is unknown
     * @param region the region that the RFI is for
     * @param size the customer's size
     * @param now when it is asked
     * @return the first reason that applies; empty if the target can be reached
     */
    public static Optional<OutOfReach> of(
            Optional<Profile> profile, Target target, String region, CompanySize size, Instant now) {
        if (profile.isEmpty()) return Optional.of(PROFILE_UNKNOWN);
        return of(profile.get(), target, region, size, now);
    }

    private static Optional<OutOfReach> of(
            Profile profile, Target target, String region, CompanySize size, Instant now) {
        if (!ProfileCheck.takesReferrals(target.profileId(), profile, now)) return Optional.of(PROFILE_NOT_ACTIVE);
        if (!profile.has(target.location())) return Optional.of(LOCATION_UNKNOWN);
        if (!Typed.same(profile.region(), region)) return Optional.of(REGION_NOT_SERVED);
        return profile.servedSizes().filter(size::servedBy).isPresent()
                ? Optional.empty()
                : Optional.of(COMPANY_SIZE_NOT_SERVED);
    }

    /** @return whether a little patience may help: the profile may be on its way */
    public boolean mayStillCome() {
        return this == PROFILE_UNKNOWN || this == PROFILE_NOT_ACTIVE;
    }
}
