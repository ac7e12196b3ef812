package io.baton.benchmarks.systems.kafka;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.baton.benchmarks.systems.Payload;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Declines requests over HTTP, as the partner's own system would. */
public final class PartnerApi implements AutoCloseable {
    private static final String DECLINE = "{\"reason\":\"NO_CAPACITY\"}";
    private static final Duration VALID = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String authorization;

    /** @param secret that the service's tokens are signed with */
    PartnerApi(URI base, String secret) {
        this.base = base;
        authorization = "Bearer " + token(secret);
    }

    /** @return the status of the answer: 200 if the decline is committed */
    public CompletableFuture<Integer> decline(int request) {
        HttpRequest post = HttpRequest.newBuilder(
                        base.resolve("/v1/referrals/" + Records.referralId(request) + "/decline"))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", Payload.rfiId(request))
                .POST(BodyPublishers.ofString(DECLINE))
                .build();
        return http.sendAsync(post, BodyHandlers.discarding()).thenApply(answer -> answer.statusCode());
    }

    private static String token(String secret) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject("ida")
                .claim("partner", Payload.PARTNER)
                .claim("roles", List.of("referrals-admin"))
                .expirationTime(Date.from(Instant.now().plus(VALID)))
                .build();
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
