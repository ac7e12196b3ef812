package io.baton.quickstart.commands;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Signs tokens as an identity provider would. */
final class Tokens {
    private final String secret;

    Tokens(String secret) {
        this.secret = secret;
    }

    /** @param more claims: partner for a partner's people, name and email of a sender of leads */
    String token(String user, List<String> roles, Map<String, String> more, Duration validity) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .subject(user)
                .claim("roles", roles)
                .expirationTime(Date.from(Instant.now().plus(validity)));
        more.forEach(claims::claim);
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The secret cannot sign", e);
        }
    }
}
