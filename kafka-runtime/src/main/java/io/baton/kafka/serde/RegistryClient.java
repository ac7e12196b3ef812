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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;

/**
 * The schema registry, in Confluent's API, which Apicurio speaks too. Every call ends: an answer that does not come in time, or
 * is the registry's own fault, is a {@link RegistryUnansweredException} or an {@link IOException}, never a verdict on a schema.
 */
public final class RegistryClient implements AutoCloseable {
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Apicurio and Confluent's registry alike: there is no such subject, or no such schema under it. */
    private static final int NOT_FOUND = 404;

    private static final String FULL_TRANSITIVE = "FULL_TRANSITIVE";

    private final HttpClient http;
    private final URI base;
    private final Optional<String> authorization;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final CallTimes answered = new CallTimes();
    private final CallTimes unanswered = new CallTimes();

    /**
     * @param base the registry's Confluent API
     * @param access how Baton shows it who it is
     */
    public RegistryClient(URI base, RegistryAccess access) {
        this.base = base;
        authorization = access.authorization();
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(PATIENCE);
        access.tls().ifPresent(builder::sslContext);
        http = builder.build();
    }

    /** @return the calls that the registry answered since the start, whatever it answered */
    public CallTimes answered() {
        return answered;
    }

    /** @return the calls that it did not answer in time */
    public CallTimes unanswered() {
        return unanswered;
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
            int code = send(request("/schemas/ids/" + schemaId).GET()).statusCode();
            if (code == OK) return IdStatus.KNOWN;
            return code == NOT_FOUND ? IdStatus.UNKNOWN : IdStatus.UNANSWERED;
        } catch (IOException e) {
            return IdStatus.UNANSWERED;
        }
    }

    /** @return whether it answers at all */
    public boolean answers() {
        try {
            return send(request("/subjects").GET()).statusCode() == OK;
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
        registered(subject, schema);
        String config = "/config/" + encoded(subject);
        HttpResponse<String> now = send(request(config).GET());
        if (now.statusCode() == OK && compatibility(now).equals(FULL_TRANSITIVE)) return;
        requireOk(send(request(config).PUT(json(Map.of("compatibility", FULL_TRANSITIVE)))), subject);
    }

    /**
     * @return the id under which the subject has the schema; it is registered if it is not there yet
     * @throws RegistryUnansweredException if the registry does not answer
     * @throws IncompatibleSchemaException if a registered version could not read it, or it not them
     */
    int id(String subject, Schema schema) {
        try {
            return registered(subject, schema);
        } catch (IOException e) {
            throw new RegistryUnansweredException(e);
        }
    }

    /**
     * @return the schema of the id
     * @throws RegistryUnansweredException if the registry does not answer
     * @throws SerializationException if the registry has no such id, or what it has is no Avro schema that stands alone
     */
    Schema schema(int id) {
        Schema known = schemas.get(id);
        if (known != null) return known;
        Schema fetched = fetched(id);
        schemas.put(id, fetched);
        return fetched;
    }

    private Schema fetched(int id) {
        try {
            HttpResponse<String> answer = send(request("/schemas/ids/" + id).GET());
            if (answer.statusCode() == NOT_FOUND) throw new SerializationException("schema id " + id + " is unknown");
            requireOk(answer, "schema " + id);
            return new Schema.Parser()
                    .parse(JSON.readTree(answer.body()).path("schema").asText());
        } catch (IOException e) {
            throw new RegistryUnansweredException(e);
        } catch (AvroRuntimeException | NullPointerException e) {
            // Avro's parser answers a name that it cannot resolve with the latter.
            throw new SerializationException("schema " + id + " is no Avro schema, or refers to others", e);
        }
    }

    /** Looks first: a registry may be read only, with all schemas there already. */
    private int registered(String subject, Schema schema) throws IOException {
        String path = "/subjects/" + encoded(subject);
        HttpRequest.BodyPublisher body = json(Map.of("schema", schema.toString()));
        HttpResponse<String> found = send(request(path).POST(body));
        HttpResponse<String> answer = found.statusCode() == NOT_FOUND
                ? send(request(path + "/versions").POST(body))
                : found;
        if (answer.statusCode() == 409) throw new IncompatibleSchemaException(subject, answer.body());
        requireOk(answer, subject);
        return JSON.readTree(answer.body()).path("id").intValue();
    }

    /** @return the subject's compatibility level; empty if the answer names none */
    private static String compatibility(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body()).path("compatibilityLevel").asText();
    }

    private static String encoded(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).header("Content-Type", CONTENT_TYPE);
        authorization.ifPresent(header -> request.header("Authorization", header));
        return request;
    }

    private static HttpRequest.BodyPublisher json(Map<String, String> body) throws IOException {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static void requireOk(HttpResponse<String> response, String subject) throws IOException {
        if (response.statusCode() != OK)
            throw new IOException(
                    "The registry answered " + response.statusCode() + " for " + subject + ": " + response.body());
    }

    private URI at(String path) {
        return URI.create(base.toString().replaceAll("/$", "") + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        long begun = System.nanoTime();
        CallTimes ended = unanswered;
        try {
            HttpResponse<String> answer = sent(request);
            ended = answered;
            return answer;
        } finally {
            ended.add(System.nanoTime() - begun);
        }
    }

    /** A request's own timeout ends with the headers (JDK-8208693): what never ends after them, is ended here. */
    private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException {
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
