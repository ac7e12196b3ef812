package io.baton.service.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an OpenAPI document promises of requests and answers, and what breaks it. */
public final class Contract {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DEFAULT = "default";
    /** A document that falls back on the default for one of these has forgotten it. */
    private static final Set<Integer> TO_BE_NAMED = Set.of(400, 401, 403, 404, 409, 412, 413, 415, 422, 503);

    private final JsonNode document;
    private final JsonSchemas schemas;

    private Contract(JsonNode document) {
        this.document = document;
        this.schemas = new JsonSchemas(document);
    }

    /**
     * One operation.
     *
     * @param method in capitals
     * @param path with its variables
     * @param json what the document says of it
     */
    public record Operation(String method, String path, JsonNode json) {
        public String id() {
            return json.path("operationId").asText();
        }

        public Optional<JsonNode> requestMedia() {
            return media().map(type -> json.path("requestBody").path("content").path(type));
        }

        /** @return the type of the body that it takes, if it takes one */
        public Optional<String> media() {
            JsonNode content = json.path("requestBody").path("content");
            return content.isEmpty()
                    ? Optional.empty()
                    : Optional.of(content.fieldNames().next());
        }

        boolean isAt(String sent, String address) {
            return method.equals(sent) && pattern().matcher(address).matches();
        }

        private Pattern pattern() {
            return Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/]+"));
        }

        @Override
        public String toString() {
            return id();
        }
    }

    public static Contract of(String yaml) {
        try {
            return new Contract(new YAMLMapper().readTree(yaml));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public JsonNode document() {
        return document;
    }

    public JsonSchemas schemas() {
        return schemas;
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return operations;
    }

    public Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** @return what the answer breaks; nothing if it is of no operation */
    public List<String> faults(String method, String path, Answer answer) {
        String address = path.replaceAll("[?#].*", "");
        return operations().stream()
                .filter(operation -> operation.isAt(method, address))
                // A word in the path means more than a variable.
                .min(Comparator.comparingLong(operation ->
                        operation.path().chars().filter(c -> c == '{').count()))
                .map(operation -> faults(operation, answer))
                .orElse(List.of());
    }

    private List<String> faults(Operation operation, Answer answer) {
        JsonNode responses = operation.json().path("responses");
        String status = String.valueOf(answer.status());
        if (!responses.has(status) && (answer.status() < 400 || TO_BE_NAMED.contains(answer.status())))
            return List.of(operation.id() + " answered " + status + ", which the document does not name");
        JsonNode response = schemas.resolved(responses.path(responses.has(status) ? status : DEFAULT));
        List<String> faults = new ArrayList<>();
        response.path("headers").fieldNames().forEachRemaining(header -> {
            if (answer.headers().firstValue(header).isEmpty()) faults.add(status + " without the header " + header);
        });
        faults.addAll(bodyFaults(response.path("content"), answer));
        return faults.stream().map(fault -> operation.id() + ": " + fault).toList();
    }

    private List<String> bodyFaults(JsonNode content, Answer answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (content.isEmpty()) return answer.body().isEmpty() ? List.of() : List.of("a body that is not promised");
        if (!content.has(type)) return List.of("the type is " + type + ", not one of " + content);
        try {
            // Another format is a text to the document.
            JsonNode body = type.contains("json") ? JSON.readTree(answer.body()) : TextNode.valueOf(answer.body());
            return schemas.faults(body, content.path(type).path("schema"), JsonSchemas.Way.OUT);
        } catch (JsonProcessingException e) {
            return List.of("no JSON: " + e.getOriginalMessage());
        }
    }
}
