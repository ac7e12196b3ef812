package io.baton.quickstart.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baton.kafka.time.Wait;
import io.baton.operations.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Sends requests to one server, and returns whatever it answers. */
final class Http implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int LATER = 503;
    /** More is no answer that is looked at; a stream has no end. */
    private static final int MOST_READ = 64 << 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    /** @param base without a slash at its end */
    Http(URI base) {
        this.base = base.toString().replaceAll("/$", "");
    }

    /** An answer; of an event stream only the status. */
    record Answer(int status, String body) {
        Answer expect(int expected) {
            if (status != expected) throw new UserError("Expected " + expected + ", got " + status + ": " + body);
            return this;
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new UserError("No JSON: " + body, e);
            }
        }

        int number(String field) {
            return json().path(field).intValue();
        }
    }

    /** @return the whole answer, however long it is */
    String document(String path) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UserError("No answer from " + base + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted", e);
        }
    }

    Answer get(String path) {
        return send("GET", path, Map.of(), new byte[0]);
    }

    /** Sends it again, as 503 says, while what was written before is still being read. */
    Answer send(String method, String path, Map<String, String> headers, byte[] body) {
        return Wait.atMost(PATIENCE, PAUSE)
                .until(() -> sendOnce(method, path, headers, body), answer -> answer.status() != LATER);
    }

    private Answer sendOnce(String method, String path, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                boolean endless = response.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("text/event-stream"))
                        .isPresent();
                byte[] read = endless ? new byte[0] : in.readNBytes(MOST_READ);
                return new Answer(response.statusCode(), new String(read, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return new Answer(0, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
