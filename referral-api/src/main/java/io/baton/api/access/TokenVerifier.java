package io.baton.api.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies tokens (JWT): their signature, that they have not ended and have begun, who signed them and for whom. A token without an end
 * or without a subject is none. Clocks may differ by half a minute.
 */
public final class TokenVerifier {
    private static final Set<JWSAlgorithm> PUBLIC_KEYS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
    private static final Set<String> REQUIRED = Set.of("sub", "exp");
    private static final int SKEW_SECONDS = 30;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    private TokenVerifier(Set<JWSAlgorithm> algorithms, JWKSource<SecurityContext> keys, Claims claims) {
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, keys));
        processor.setJWTClaimsSetVerifier(claims);
    }

    /**
     * @param audience whom the tokens must be for
     * @return what verifies the tokens of a provider, by its published keys
     */
    public static TokenVerifier of(IdentityProvider provider, String audience, InstantSource clock) {
        return of(new TokenSettings.Issuer(provider.issuer(), audience, Optional.empty()), provider, clock);
    }

    static TokenVerifier of(TokenSettings.Issuer issuer, InstantSource clock) {
        return of(issuer, new IdentityProvider(issuer.address()), clock);
    }

    private static TokenVerifier of(TokenSettings.Issuer issuer, IdentityProvider provider, InstantSource clock) {
        JWKSource<SecurityContext> keys =
                PublishedKeys.at(() -> issuer.keys().orElseGet(() -> provider.endpoint("jwks_uri")));
        JWTClaimsSet exactly =
                new JWTClaimsSet.Builder().issuer(issuer.address()).build();
        return new TokenVerifier(PUBLIC_KEYS, keys, new Claims(issuer.audience(), exactly, clock));
    }

    /** @return what verifies the tokens that this machine itself has signed (HS256) */
    static TokenVerifier local(List<String> secrets, InstantSource clock) {
        List<JWK> keys = secrets.stream()
                .<JWK>map(secret -> new OctetSequenceKey.Builder(secret.getBytes(StandardCharsets.UTF_8)).build())
                .toList();
        JWTClaimsSet nothing = new JWTClaimsSet.Builder().build();
        return new TokenVerifier(
                Set.of(JWSAlgorithm.HS256), new ImmutableJWKSet<>(new JWKSet(keys)), new Claims(null, nothing, clock));
    }

    /**
     * @return what the token says; empty if it is not to be believed
     * @throws ProviderUnavailableException if the keys have never been read, and cannot be read now
     */
    public Optional<JWTClaimsSet> verify(String token) {
        try {
            return Optional.of(processor.process(token, null));
        } catch (RateLimitReachedException e) {
            // It names a key that was not there a moment ago.
            return Optional.empty();
        } catch (KeySourceException e) {
            throw new ProviderUnavailableException("The keys of the tokens' issuer cannot be read", e);
        } catch (BadJOSEException | JOSEException | ParseException e) {
            return Optional.empty();
        }
    }

    /** By the service's clock, so that tests can move it. */
    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final InstantSource clock;

        Claims(String audience, JWTClaimsSet exactly, InstantSource clock) {
            super(audience, exactly, REQUIRED);
            this.clock = clock;
            setMaxClockSkew(SKEW_SECONDS);
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
