package io.baton.kafka.serde;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.Schema;

/** The little that Baton itself asks of a registry, in Confluent's API, which Apicurio speaks too. */
public final class RegistryClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI base;

    /** @param base the registry's Confluent API */
    public RegistryClient(URI base) {
        this.base = base;
    }

    /** What the registry says of a schema id. */
    public enum IdStatus {
        KNOWN,
        UNKNOWN,
        /** It gives no answer, or a fault of its own. */
        UNANSWERED
    }

    /** @return what the registry says of the id; never throws for a registry that does not answer */
    public IdStatus status(int schemaId) {
        try {
            int code = send(HttpRequest.newBuilder(at("/schemas/ids/" + schemaId))
                            .GET())
                    .statusCode();
            if (code == 200) return IdStatus.KNOWN;
            return code == 404 ? IdStatus.UNKNOWN : IdStatus.UNANSWERED;
        } catch (IOException e) {
            return IdStatus.UNANSWERED;
        }
    }

    /** @return whether it answers at all */
    public boolean answers() {
        try {
            return send(HttpRequest.newBuilder(at("/subjects")).GET()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Registers a schema under FULL_TRANSITIVE; one that is registered already stays as it is.
     *
     * @throws IncompatibleSchemaException if a registered version could not read it, or it not them
     * @throws IOException if the registry does not answer
     */
    public void register(String subject, Schema schema) throws IOException {
        String path = URLEncoder.encode(subject, StandardCharsets.UTF_8);
        HttpResponse<String> registered =
                send(request("/subjects/" + path + "/versions").POST(json(Map.of("schema", schema.toString()))));
        if (registered.statusCode() == 409) throw new IncompatibleSchemaException(subject, registered.body());
        requireOk(registered, subject);
        requireOk(send(request("/config/" + path).PUT(json(Map.of("compatibility", "FULL_TRANSITIVE")))), subject);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).header("Content-Type", CONTENT_TYPE);
    }

    private static HttpRequest.BodyPublisher json(Map<String, String> body) throws IOException {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static void requireOk(HttpResponse<String> response, String subject) throws IOException {
        if (response.statusCode() != 200)
            throw new IOException(
                    "The registry answered " + response.statusCode() + " for " + subject + ": " + response.body());
    }

    private URI at(String path) {
        return URI.create(base.toString().replaceAll("/$", "") + path);
    }

    /** A request's own timeout ends with the headers (JDK-8208693): what never ends after them, is ended here. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        try {
            return answer.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The registry at " + base + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking the registry at " + base, e);
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
