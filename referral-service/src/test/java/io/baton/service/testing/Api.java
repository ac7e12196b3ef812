package io.baton.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A client of the API that sends any request, and checks that the answer is one that the OpenAPI document promises: so each test
 * that gets an answer holds the document to it.
 *
 * @param base where the API is
 * @param headers of each request
 */
public record Api(URI base, Map<String, String> headers) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** Longer than any answer takes; without it, a test would wait for a lost one for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(50);

    private static final Contract PROMISED = Contract.of(document());

    public Api with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Api(base, more);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** @return what a browser that keeps no cookies shows in the end: it goes once where it is led */
    public Answer opened(String path) {
        Answer first = get(path);
        if (first.status() != 303) return first;
        return get(URI.create(path).resolve(first.header("Location")).toString());
    }

    public Answer post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, json);
    }

    public Answer send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
            if (isPromised())
                assertThat(PROMISED.faults(method, path, answer))
                        .as(answer.body())
                        .isEmpty();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Pages are not; and while the document is written again, the old one promises nothing. */
    private boolean isPromised() {
        return !headers.getOrDefault("Accept", "").contains("text/html") && !Boolean.getBoolean("openapi.update");
    }

    /** As it is pinned: {@code DocumentPageTest} compares it with what the service gives. */
    private static String document() {
        try {
            return Files.readString(Path.of("../docs/openapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
