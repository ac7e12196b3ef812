package io.baton.api.people;

import io.baton.lifecycle.roles.Role;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * Somebody who belongs to a partner.
 *
 * @param personId the pseudonym of their address
 * @param roles what they may do
 * @param locations whose contact they are
 * @param signedInAt when they signed in last, as long as that session lasts
 */
@Serdeable
@Schema(name = "PersonOfPartner")
public record PersonOfPartnerJson(
        String personId,
        String name,
        String email,
        List<String> roles,
        List<PlaceJson> locations,
        @Nullable Instant signedInAt) {
    public PersonOfPartnerJson {
        roles = List.copyOf(roles);
        locations = List.copyOf(locations);
    }

    /** @return whether they are one of the partner's admins */
    public boolean admin() {
        return roles.contains(Role.PARTNER_ADMIN.inToken());
    }
}
