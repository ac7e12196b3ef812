package io.baton.projections.peers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;

/**
 * What an instance shows to another: a short-lived token, signed with a key that only the instances of this deployment have. It goes
 * in a header of its own: no token of the issuer, with whatever role, is ever taken for it.
 */
public final class PeerToken {
    static final String HEADER = "Baton-Instance";

    private static final String INSTANCE = "baton-instance";
    private static final Duration VALID = Duration.ofMinutes(1);

    private final List<String> keys;
    private final InstantSource clock;

    /**
     * @param keys of the instances: the first signs, all verify. Without any, this instance asks none and answers none
     * @param clock tells when a token ends
     */
    public PeerToken(List<String> keys, InstantSource clock) {
        this.keys = List.copyOf(keys);
        this.clock = clock;
    }

    String signed() {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(INSTANCE)
                .expirationTime(Date.from(clock.instant().plus(VALID)))
                .build();
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(keys.getFirst()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The key of the instances cannot sign", e);
        }
    }

    /** @return whether an instance of this deployment signed the token, and it has not ended */
    boolean accepts(String token) {
        try {
            SignedJWT read = SignedJWT.parse(token);
            if (!isSigned(read)) return false;
            JWTClaimsSet claims = read.getJWTClaimsSet();
            return INSTANCE.equals(claims.getSubject())
                    && claims.getExpirationTime() != null
                    && clock.instant().isBefore(claims.getExpirationTime().toInstant());
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }

    private boolean isSigned(SignedJWT token) throws JOSEException {
        if (!JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm())) return false;
        for (String key : keys) if (token.verify(new MACVerifier(key))) return true;
        return false;
    }
}
