package io.baton.projections.peers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;

/** What an instance shows to another: a short-lived token with a role that nobody else is given. */
final class PeerToken {
    /** The role of an instance of this deployment. */
    static final String ROLE = "baton-instance";

    private static final Duration VALID = Duration.ofMinutes(1);

    private final String secret;
    private final InstantSource clock;

    /**
     * @param secret of the deployment, which signs tokens
     * @param clock tells when a token ends
     */
    PeerToken(String secret, InstantSource clock) {
        this.secret = secret;
        this.clock = clock;
    }

    String signed() {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(ROLE)
                .claim("roles", List.of(ROLE))
                .expirationTime(Date.from(clock.instant().plus(VALID)))
                .build();
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The secret cannot sign", e);
        }
    }
}
