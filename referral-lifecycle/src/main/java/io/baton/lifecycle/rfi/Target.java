package io.baton.lifecycle.rfi;

import io.baton.lifecycle.check.Typed;
import java.util.Objects;

/**
 * One business profile and location that an RFI names (L1).
 *
 * @param profileId the business profile
 * @param location the location within the profile
 */
public record Target(String profileId, String location) {
    public Target {
        Objects.requireNonNull(profileId, "profileId");
        Objects.requireNonNull(location, "location");
    }

    /** @return the same for the same target, however its location's id was typed */
    Target canonical() {
        return new Target(profileId, Typed.canonical(location));
    }
}
