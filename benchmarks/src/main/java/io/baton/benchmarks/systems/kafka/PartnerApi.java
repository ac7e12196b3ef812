package io.baton.benchmarks.systems.kafka;

import io.baton.benchmarks.systems.Payload;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Declines requests over HTTP, as the partner's own system would. */
public final class PartnerApi implements AutoCloseable {
    private static final String DECLINE = "{\"reason\":\"NO_CAPACITY\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String authorization;

    /** @param secret that the service's tokens are signed with */
    PartnerApi(URI base, String secret) {
        this.base = base;
        authorization = PartnerToken.authorization(secret, Payload.PARTNER);
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

    @Override
    public void close() {
        http.close();
    }
}
