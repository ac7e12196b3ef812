package io.baton.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A token is believed if this issuer signed it for this deployment, it has begun, and it ends. */
class IssuerTokensTest {
    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final String AUDIENCE = "baton";

    private final IssuerOfTests issuer = new IssuerOfTests();
    private static JWK rsa;
    private static JWK ec;
    private TokenVerifier verifier;

    @BeforeAll
    static void keys() throws JOSEException {
        rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
    }

    @BeforeEach
    void start() {
        issuer.publish(rsa, ec);
        verifier = TokenVerifier.of(new TokenSettings.Issuer(issuer.address(), AUDIENCE, Optional.empty()), () -> NOW);
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void both_kinds_of_keys_are_believed() throws JOSEException {
        assertThat(verifier.verify(signed(rsa, JWSAlgorithm.RS256, valid()))).isPresent();
        assertThat(verifier.verify(signed(ec, JWSAlgorithm.ES256, valid()))).isPresent();
        assertThat(verifier.verify(signed(
                                rsa,
                                JWSAlgorithm.RS256,
                                new JWTClaimsSet.Builder(valid())
                                        .audience(List.of("another", AUDIENCE))
                                        .build()))
                        .orElseThrow()
                        .getSubject())
                .isEqualTo("ida");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("no end", claims -> claims.expirationTime(null)),
                fault("ended", claims -> claims.expirationTime(Date.from(NOW.minusSeconds(31)))),
                fault("not begun", claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(31)))),
                fault("another issuer", claims -> claims.issuer("https://issuer.example")),
                fault("no issuer", claims -> claims.issuer(null)),
                fault("for another", claims -> claims.audience("another")),
                fault("for nobody", claims -> claims.audience((String) null)),
                fault("of nobody", claims -> claims.subject(null)));
    }

    private static Arguments fault(String name, UnaryOperator<JWTClaimsSet.Builder> made) {
        return Arguments.of(name, made);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_token_with_a_fault_is_not_believed(String name, UnaryOperator<JWTClaimsSet.Builder> made)
            throws JOSEException {
        JWTClaimsSet claims = made.apply(new JWTClaimsSet.Builder(valid())).build();

        assertThat(verifier.verify(signed(rsa, JWSAlgorithm.RS256, claims))).isEmpty();
    }

    @Test
    void another_key_of_the_same_name_another_algorithm_and_a_secret_sign_nothing() throws JOSEException {
        JWK stranger = new RSAKeyGenerator(2048).keyID("rsa").generate();
        byte[] published = rsa.toPublicJWK().toJSONString().getBytes();

        assertThat(verifier.verify(signed(stranger, JWSAlgorithm.RS256, valid())))
                .isEmpty();
        assertThat(verifier.verify(signed(rsa, JWSAlgorithm.RS512, valid()))).isEmpty();
        assertThat(verifier.verify(signed(new MACSigner(published), JWSAlgorithm.HS256, "rsa", valid())))
                .isEmpty();
        assertThat(verifier.verify("eyJhbGciOiJub25lIn0.e30.")).isEmpty();
        assertThat(verifier.verify("no.token")).isEmpty();
    }

    @Test
    void a_key_that_was_added_is_read_at_once_and_one_that_was_taken_off_ends() throws JOSEException {
        assertThat(verifier.verify(signed(rsa, JWSAlgorithm.RS256, valid()))).isPresent();
        JWK rotated = new RSAKeyGenerator(2048).keyID("rotated").generate();
        issuer.publish(rotated);

        assertThat(verifier.verify(signed(rotated, JWSAlgorithm.RS256, valid())))
                .isPresent();
        assertThat(verifier.verify(signed(rsa, JWSAlgorithm.RS256, valid()))).isEmpty();
    }

    @Test
    void made_up_keys_do_not_make_it_ask_the_issuer_again_and_again() throws JOSEException {
        for (int i = 0; i < 50; i++) {
            JWK madeUp = new ECKeyGenerator(Curve.P_256).keyID("made-up-" + i).generate();
            assertThat(verifier.verify(signed(madeUp, JWSAlgorithm.ES256, valid())))
                    .isEmpty();
        }

        assertThat(issuer.reads).isLessThanOrEqualTo(2);
        assertThat(verifier.verify(signed(rsa, JWSAlgorithm.RS256, valid()))).isPresent();
    }

    @Test
    void while_the_issuer_is_away_its_last_keys_serve_and_before_that_nobody_is_called_unknown() throws JOSEException {
        String token = signed(rsa, JWSAlgorithm.RS256, valid());
        assertThat(verifier.verify(token)).isPresent();
        TokenVerifier started = TokenVerifier.of(
                new TokenSettings.Issuer(
                        issuer.address(), AUDIENCE, Optional.of(URI.create(issuer.address() + "/jwks"))),
                () -> NOW);
        issuer.close();

        assertThat(verifier.verify(token)).isPresent();
        assertThatThrownBy(() -> started.verify(token)).isInstanceOf(ProviderUnavailableException.class);
    }

    @Test
    void of_this_machines_keys_the_old_ones_verify_too_and_their_tokens_must_end() throws JOSEException {
        String old = "an-old-key-of-this-machine-of-32-bytes";
        TokenVerifier local = TokenVerifier.local(List.of("the-new-key-of-this-machine-of-32-bytes", old), () -> NOW);
        JWTClaimsSet endless =
                new JWTClaimsSet.Builder(valid()).expirationTime(null).build();

        assertThat(local.verify(signed(new MACSigner(old), JWSAlgorithm.HS256, null, valid())))
                .isPresent();
        assertThat(local.verify(signed(new MACSigner(old), JWSAlgorithm.HS256, null, endless)))
                .isEmpty();
        assertThat(local.verify(signed(new MACSigner(old + "!"), JWSAlgorithm.HS256, null, valid())))
                .isEmpty();
        assertThat(local.verify(signed(rsa, JWSAlgorithm.RS256, valid()))).isEmpty();
    }

    private JWTClaimsSet valid() {
        return new JWTClaimsSet.Builder()
                .subject("ida")
                .issuer(issuer.address())
                .audience(AUDIENCE)
                .expirationTime(Date.from(NOW.plusSeconds(60)))
                .build();
    }

    private static String signed(JWK key, JWSAlgorithm algorithm, JWTClaimsSet claims) throws JOSEException {
        return signed(new DefaultJWSSignerFactory().createJWSSigner(key, algorithm), algorithm, key.getKeyID(), claims);
    }

    private static String signed(JWSSigner signer, JWSAlgorithm algorithm, String keyId, JWTClaimsSet claims)
            throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .type(JOSEObjectType.JWT)
                .keyID(keyId)
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    /** Publishes its metadata and its keys. */
    private static final class IssuerOfTests implements AutoCloseable {
        private final HttpServer server;
        private volatile String keys = "";
        private volatile int reads;

        IssuerOfTests() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            answer(
                    "/.well-known/openid-configuration",
                    () -> "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/jwks\"}".formatted(address(), address()));
            answer("/jwks", () -> {
                reads++;
                return keys;
            });
            server.start();
        }

        private void answer(String path, Supplier<String> body) {
            server.createContext(path, exchange -> {
                byte[] bytes = body.get().getBytes();
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
        }

        String address() {
            return "http://localhost:" + server.getAddress().getPort();
        }

        void publish(JWK... published) {
            keys = new JWKSet(List.of(published)).toString(true);
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
