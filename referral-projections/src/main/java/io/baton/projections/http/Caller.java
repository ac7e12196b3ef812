package io.baton.projections.http;

import io.baton.events.Actor;
import io.baton.events.ActorKind;
import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.Optional;

/**
 * Who asks, from the token only.
 *
 * @param userId as the identity provider names them
 * @param partnerId their company; empty on the program's side
 * @param roles what they may do
 */
record Caller(String userId, Optional<String> partnerId, Collection<String> roles) {
    private static final String PARTNER_CLAIM = "partner";

    static Caller of(Authentication authentication) {
        Object partner = authentication.getAttributes().get(PARTNER_CLAIM);
        return new Caller(
                authentication.getName(),
                Optional.ofNullable(partner).map(Object::toString),
                authentication.getRoles());
    }

    /** @throws ProblemException if the token names no partner: then it has no referrals */
    String partner() {
        return partnerId.orElseThrow(
                () -> new ProblemException(Problem.of(403, "forbidden", "Forbidden", "The token names no partner.")));
    }

    /** @return whether it is one of the program's operators; whoever belongs to a partner acts for it, whatever the roles */
    boolean ofProgram() {
        return partnerId.isEmpty() && roles.contains(Roles.OPERATOR);
    }

    Actor actor() {
        String role = roles.stream().sorted().findFirst().orElse("");
        return new Actor(
                partnerId.isPresent() ? ActorKind.PARTNER : ActorKind.PROGRAM, partnerId.orElse(null), userId, role);
    }
}
