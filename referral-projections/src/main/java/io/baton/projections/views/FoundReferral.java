package io.baton.projections.views;

import io.baton.events.Referral;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;

/**
 * The answer to a {@link ReferralQuestion}.
 *
 * @param referral empty if there is none
 */
@Serdeable
public record FoundReferral(Optional<Referral> referral) {}
