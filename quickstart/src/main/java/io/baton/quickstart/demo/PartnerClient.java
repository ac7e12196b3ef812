package io.baton.quickstart.demo;

import io.baton.operations.UserError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Decides over HTTP, as a partner does. */
final class PartnerClient implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI api;
    private final String token;
    private final Timeline timeline;

    PartnerClient(URI api, String token, Timeline timeline) {
        this.api = api;
        this.token = token;
        this.timeline = timeline;
    }

    void decide(String referralId, String what, String body) {
        HttpRequest request = HttpRequest.newBuilder(api.resolve("/v1/referrals/" + referralId + "/" + what))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = send(request);
        timeline.say("http", "POST " + what + " → " + response.statusCode());
        if (response.statusCode() != 200)
            throw new UserError(what + " was answered with " + response.statusCode() + ": " + response.body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UserError("The API at " + api + " does not answer; is Baton up?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
