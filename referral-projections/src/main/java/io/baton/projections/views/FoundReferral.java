package io.baton.projections.views;

import io.baton.events.Referral;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;

/**
 * A referral that was looked for.
 *
 * @param referral empty if there is none
 */
@Serdeable
public record FoundReferral(Optional<Referral> referral) {}
