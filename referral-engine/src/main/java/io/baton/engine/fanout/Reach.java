package io.baton.engine.fanout;

import io.baton.engine.records.RequestedRfi;
import io.baton.events.BusinessProfile;
import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.rfi.OutOfReach;
import io.baton.lifecycle.rfi.Target;
import io.baton.records.ProfileRecords;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Asks the rules whether a request may go to its profile ({@link OutOfReach}, L1). */
final class Reach {
    private final Predicate<BusinessProfile> misnamed;

    /** @param misnamed whether a profile bears another partner's name */
    Reach(Predicate<BusinessProfile> misnamed) {
        this.misnamed = misnamed;
    }

    /**
     * @param profile null if it is unknown
     * @param now by this instance's clock, as the patience with a profile
     * @return why the target is out of reach; empty if it is not
     */
    Optional<OutOfReach> outOfReach(BusinessProfile profile, RequestedRfi rfi, Instant now) {
        if (profile != null && misnamed.test(profile)) return Optional.of(OutOfReach.PROFILE_NOT_ACTIVE);
        return OutOfReach.of(
                Optional.ofNullable(profile).map(ProfileRecords::toRules),
                new Target(rfi.getProfileId(), rfi.getLocation()),
                rfi.getRegion(),
                CompanySize.valueOf(rfi.getCompanySize()),
                now);
    }
}
