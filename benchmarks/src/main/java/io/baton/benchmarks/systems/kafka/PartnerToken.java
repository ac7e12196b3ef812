package io.baton.benchmarks.systems.kafka;

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

/** Tokens of partners' people who may do everything with their referrals. */
final class PartnerToken {
    private static final Duration VALID = Duration.ofDays(1);

    private PartnerToken() {}

    /**
     * @param secret that the service's tokens are signed with
     * @param partner theirs
     * @return the header's value
     */
    static String authorization(String secret, String partner) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject("ida")
                .claim("partner", partner)
                .claim("roles", List.of("referrals-admin"))
                .expirationTime(Date.from(Instant.now().plus(VALID)))
                .build();
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(secret));
            return "Bearer " + token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
