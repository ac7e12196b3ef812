package io.baton.engine;

import io.baton.events.BusinessProfile;
import io.baton.events.Policy;
import io.baton.events.ReroutingMode;
import io.baton.partners.PartnerFinder;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the program says, asked each time that it matters.
 *
 * @param policy the windows in force, asked at each receipt
 * @param partners who fits an RFI that names no targets, or was declined; asked once for each
 * @param rerouting what is done after a decline or an expiry
 * @param misnamed whether a profile bears another partner's name, and so takes no referrals
 */
public record Program(
        Supplier<Policy> policy,
        PartnerFinder partners,
        Supplier<ReroutingMode> rerouting,
        Predicate<BusinessProfile> misnamed) {}
