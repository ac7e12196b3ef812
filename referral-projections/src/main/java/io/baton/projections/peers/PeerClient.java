package io.baton.projections.peers;

import io.baton.projections.views.InvalidCursorException;
import io.baton.projections.views.ViewQuestion;
import io.baton.projections.views.ViewsUnavailableException;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.apache.kafka.streams.state.HostInfo;

/** Asks another instance. If it does not answer, it may have stopped; its partitions then move to others. */
public final class PeerClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json;
    private final PeerToken token;

    /**
     * @param token what this instance shows to the others
     */
    public PeerClient(JsonMapper json, PeerToken token) {
        this.json = json;
        this.token = token;
    }

    /**
     * @return the other instance's answer, from its own views
     * @throws InvalidCursorException if the question's cursor belongs to another list
     * @throws ViewsUnavailableException if it does not answer in time, or cannot
     */
    <A> A ask(HostInfo peer, ViewQuestion<A> question) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + peer.host() + ":" + peer.port() + PeerController.PATH))
                .header(PeerToken.HEADER, token.signed())
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArray(written(question)))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case 200 -> json.readValue(response.body(), question.answerType());
                case 422 -> throw new InvalidCursorException();
                default -> throw unavailable(request, "answered with " + response.statusCode(), null);
            };
        } catch (IOException e) {
            throw unavailable(request, "did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(request, "was not waited for", e);
        }
    }

    private byte[] written(ViewQuestion<?> question) {
        try {
            return json.writeValueAsBytes(question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ViewsUnavailableException unavailable(HttpRequest request, String what, Throwable cause) {
        return new ViewsUnavailableException(request.uri().getAuthority() + " " + what, cause);
    }

    @Override
    public void close() {
        http.close();
    }
}
