package io.baton.projections.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.events.Referral;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/**
 * One page of a queue of registrations.
 *
 * @param referrals longest waiting first
 * @param next the cursor of the next page; empty if this is the last
 */
@Serdeable
public record RegistrationPage(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Referral> referrals, Optional<String> next) {
    public RegistrationPage {
        referrals = List.copyOf(referrals);
    }
}
