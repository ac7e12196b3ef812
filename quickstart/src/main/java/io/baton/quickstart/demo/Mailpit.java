package io.baton.quickstart.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.baton.operations.UserError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The mails in a Mailpit. It keeps the newest few hundred, more than arrive between two calls. */
final class Mailpit implements Mailbox {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI messages;
    private final Set<String> seen = new HashSet<>();

    Mailpit(URI address) {
        messages = address.resolve("/api/v1/messages?limit=200");
        look();
    }

    @Override
    public List<Mail> look() {
        List<Mail> arrived = new ArrayList<>();
        for (JsonNode message : ask().path("messages"))
            if (seen.add(message.path("ID").asText())) arrived.add(mail(message));
        return arrived.reversed();
    }

    private static Mail mail(JsonNode message) {
        return new Mail(
                message.path("To").path(0).path("Address").asText(),
                message.path("Subject").asText());
    }

    private JsonNode ask() {
        try {
            return JSON.readTree(http.send(HttpRequest.newBuilder(messages).build(), BodyHandlers.ofInputStream())
                    .body());
        } catch (IOException e) {
            throw new UserError("The mails cannot be seen at " + messages.resolve("/"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted", e);
        }
    }
}
