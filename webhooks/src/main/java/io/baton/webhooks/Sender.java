package io.baton.webhooks;

import io.baton.webhooks.Attempt.Delivered;
import io.baton.webhooks.Attempt.Failed;
import io.baton.webhooks.Attempt.Gone;
import io.baton.webhooks.Attempt.Rejected;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Sends messages to one endpoint. It follows no redirect: where messages go, the operator says and not who answers there. */
final class Sender implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LONGEST_REST = Duration.ofHours(1);
    private static final int TOO_MANY = 429;
    private static final int GONE = 410;
    /** What a receiver says of a message, and not of itself or of who asks. */
    private static final Set<Integer> OF_THE_MESSAGE = Set.of(400, 406, 413, 415, 422);

    private final Endpoint endpoint;
    private final InstantSource clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    Sender(Endpoint endpoint, InstantSource clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /**
     * Sends it once, and waits for the answer; its body is not read.
     *
     * @param id the same at each attempt: by it, an endpoint knows what it has already
     */
    Attempt send(String id, Message message) throws InterruptedException {
        CompletableFuture<HttpResponse<Void>> answer =
                http.sendAsync(request(id, message), BodyHandlers.replacing(null));
        try {
            return attempt(answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            return new Failed("no answer within " + PATIENCE.toSeconds() + " s", Optional.empty());
        } catch (ExecutionException e) {
            return new Failed(e.getCause().getClass().getSimpleName(), Optional.empty());
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(String id, Message message) {
        long second = clock.instant().getEpochSecond();
        String signatures = endpoint.secrets().stream()
                .map(secret -> secret.sign(id, second, message.body()))
                .collect(Collectors.joining(" "));
        return HttpRequest.newBuilder(endpoint.url())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Baton")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(second))
                .header("webhook-signature", signatures)
                .POST(BodyPublishers.ofString(message.body()))
                .build();
    }

    private Attempt attempt(HttpResponse<?> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) return new Delivered(status);
        if (status == GONE) return new Gone();
        if (OF_THE_MESSAGE.contains(status)) return new Rejected(status);
        return new Failed(
                String.valueOf(status), status == TOO_MANY || status == 503 ? rest(answer) : Optional.empty());
    }

    /** @return what {@code Retry-After} says, in seconds; a date, or more than an hour, is not believed */
    private static Optional<Duration> rest(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .filter(rest -> rest.compareTo(LONGEST_REST) <= 0);
    }

    Instant now() {
        return clock.instant();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
