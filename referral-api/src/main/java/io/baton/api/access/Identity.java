package io.baton.api.access;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Optional;

/**
 * Who somebody is, as an identity provider says it.
 *
 * @param userId the subject
 * @param partnerId their company; empty on the program's side
 * @param name their full name, if it says it
 * @param email their address, if it says it
 * @param roles what they may do, as tokens name it
 */
public record Identity(
        String userId, Optional<String> partnerId, Optional<String> name, Optional<String> email, List<String> roles) {
    public Identity {
        roles = List.copyOf(roles);
    }

    static Identity of(JWTClaimsSet claims) {
        return new Identity(
                claims.getSubject(),
                text(claims, "partner"),
                text(claims, "name"),
                text(claims, "email"),
                BearerTokens.roles(claims.getClaim("roles")));
    }

    private static Optional<String> text(JWTClaimsSet claims, String name) {
        return Optional.ofNullable(claims.getClaim(name)).map(Object::toString).filter(text -> !text.isBlank());
    }
}
