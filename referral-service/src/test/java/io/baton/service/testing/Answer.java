package io.baton.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;

/**
 * What the API has answered.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body as it came
 */
public record Answer(int status, HttpHeaders headers, String body) {
    private static final JsonMapper JSON = JsonMapper.createDefault();

    public Answer expect(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        return this;
    }

    /** Expects a problem of the type that ends so. */
    public Answer expectProblem(int expected, String type) {
        expect(expected);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(text("type")).isEqualTo("urn:baton:problem:" + type);
        assertThat(at("status").getIntValue()).isEqualTo(expected);
        return this;
    }

    /** Expects that exactly one field is at fault. */
    public Answer expectFault(String field) {
        expectProblem(422, "invalid-request");
        assertThat(text("errors[0].field")).as(body).isEqualTo(field);
        assertThat(text("errors[0].detail")).as(body).isNotBlank();
        assertThat(at("errors").size()).as(body).isOne();
        return this;
    }

    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    public String text(String path) {
        return at(path).getStringValue();
    }

    public long number(String path) {
        return at(path).getLongValue();
    }

    public boolean has(String path) {
        return at(path) != null;
    }

    /** @return the node at a path such as {@code targets[0].referralId}; null if there is none */
    public JsonNode at(String path) {
        JsonNode node = read();
        for (String step : path.replace("]", "").split("[.\\[]")) {
            if (node == null) return null;
            node = step.matches("\\d+") ? node.get(Integer.parseInt(step)) : node.get(step);
        }
        return node;
    }

    private JsonNode read() {
        try {
            return JSON.readValue(body, JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(body, e);
        }
    }
}
