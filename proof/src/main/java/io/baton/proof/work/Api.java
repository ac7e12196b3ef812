package io.baton.proof.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baton.kafka.time.Wait;
import io.baton.proof.history.Entry.Answered;
import io.baton.proof.history.Entry.Asked;
import io.baton.proof.history.Entry.Row;
import io.baton.proof.history.Journal;
import io.baton.proof.history.Wish;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Asks over HTTP, with the journal's knowledge. Safe for use by several threads. */
final class Api implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Longer than an instance waits for an answer before it says 202. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private static final Duration SETTING_PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String PROBLEM = "urn:baton:problem:";
    private static final int SUCCESS = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String key;
    private final Journal journal;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    /** Of customers, by RFI. */
    private final Map<String, String> links = new ConcurrentHashMap<>();

    Api(String key, Journal journal) {
        this.key = key;
        this.journal = journal;
    }

    /** Asks, with a line in the journal before and one after. */
    Answered ask(URI instance, Asked asked) {
        journal.asked(asked);
        Answered answered = answer(instance, asked);
        journal.answered(answered);
        return answered;
    }

    private Answered answer(URI instance, Asked asked) {
        String role = asked.partner().isEmpty() ? "marketing-publisher" : "referrals-admin";
        try {
            HttpResponse<String> response = http.send(
                    request(
                                    instance.resolve(Requests.path(asked, links.getOrDefault(asked.subject(), ""))),
                                    Requests.method(asked.wish()),
                                    Requests.body(asked),
                                    token(asked.partner(), role))
                            .header("Idempotency-Key", asked.key())
                            .build(),
                    BodyHandlers.ofString());
            return read(asked, response.statusCode(), JSON.readTree(response.body()));
        } catch (JsonProcessingException e) {
            return new Answered(asked.id(), 0, "no JSON", "", 0, List.of());
        } catch (IOException e) {
            return new Answered(asked.id(), 0, e.getClass().getSimpleName(), "", 0, List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answered(asked.id(), 0, "interrupted", "", 0, List.of());
        }
    }

    private Answered read(Asked asked, int status, JsonNode body) {
        if (asked.wish() == Wish.SUBMIT && body.hasNonNull("link"))
            links.put(asked.subject(), URI.create(body.get("link").asText()).getRawQuery());
        return new Answered(
                asked.id(),
                status,
                body.path("type").asText("").replace(PROBLEM, ""),
                body.path("decisionId").asText(""),
                body.path("version").asLong(0),
                rows(asked.wish(), status, body));
    }

    private static List<Row> rows(Wish wish, int status, JsonNode body) {
        List<Row> rows = new ArrayList<>();
        switch (wish) {
            case SUBMIT, SUBMIT_CHANGED, WITHDRAW -> body.path("targets").forEach(target -> rows.add(row(target)));
            case LIST -> body.path("referrals").forEach(listed -> rows.add(row(listed)));
            case READ -> {
                if (status == SUCCESS) rows.add(row(body));
            }
            case ACCEPT, DECLINE, EDIT, WON, LOST -> {}
        }
        return rows;
    }

    private static Row row(JsonNode shown) {
        return new Row(
                shown.path("referralId").asText(""),
                shown.path("version").asLong(0),
                shown.path("stage").asText(""));
    }

    /** What the run stands on, and does not check: asked until it is there. */
    void set(URI instance, String path, String body, String partner, String role) {
        int status = Wait.atMost(SETTING_PATIENCE, PAUSE)
                .until(() -> put(instance.resolve(path), body, token(partner, role)), given -> given == SUCCESS);
        if (status != SUCCESS) throw new IllegalStateException(path + " was answered with " + status);
    }

    private int put(URI address, String body, String token) {
        try {
            return http.send(request(address, "PUT", body, token).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static HttpRequest.Builder request(URI address, String method, String body, String token) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private String token(String partner, String role) {
        return tokens.computeIfAbsent(partner + " " + role, _ -> Tokens.token(key, partner, role));
    }

    boolean hasLink(String rfi) {
        return links.containsKey(rfi);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
