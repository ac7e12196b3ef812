package io.baton.projections.views;

import io.baton.events.Referral;
import java.util.List;
import java.util.Optional;

/**
 * One page of a queue of registrations.
 *
 * @param referrals longest waiting first
 * @param next the cursor of the next page; empty if this is the last
 */
public record RegistrationPage(List<Referral> referrals, Optional<String> next) {
    public RegistrationPage {
        referrals = List.copyOf(referrals);
    }
}
