package io.baton.api.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.api.document.Doors.Door;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Completes each operation with what follows from its shape. */
final class Operations {
    private static final String HEADERS = "#/components/headers/";
    private static final String CONTENT = "content";

    private final ObjectNode document;
    private final Doors doors;
    private final JsonNode examples;

    /** @param examples of bodies: requests by their operation, answers by their schema */
    Operations(ObjectNode document, Doors doors, JsonNode examples) {
        this.document = document;
        this.doors = doors;
        this.examples = examples;
    }

    void complete() {
        // What is here is said by each operation.
        document.remove("security");
        document.withObject("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    Door door = doors.of(method.getKey(), path.getKey());
                    complete(
                            new Operation(path.getKey(), (ObjectNode) path.getValue(), (ObjectNode) method.getValue()),
                            door);
                }));
    }

    private void complete(Operation operation, Door door) {
        ObjectNode json = operation.json();
        security(operation, door);
        roles(json, door);
        responses(operation, door);
        headers(operation);
        requestExample(json);
        json.get("responses").forEach(this::answerExample);
    }

    private static void security(Operation operation, Door door) {
        ArrayNode security = operation.json().putArray("security");
        if (operation.takes("key")) security.addObject().putArray("signedLink");
        if (!door.readsCaller()) return;
        security.addObject().putArray("bearer");
        security.addObject().putArray("session");
    }

    private static void roles(ObjectNode json, Door door) {
        if (!door.needsCaller()) return;
        String description = json.path("description").asText();
        String sentence = description.isEmpty() || description.endsWith(".") ? description : description + ".";
        json.put("description", (sentence + " Roles: " + String.join(", ", door.roles()) + ".").strip());
    }

    /** In the order of their numbers; what a controller says of an error stays. */
    private static void responses(Operation operation, Door door) {
        Map<String, JsonNode> all = new TreeMap<>();
        operation.responses().properties().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        for (ErrorResponse error : ErrorResponse.of(operation, door))
            all.putIfAbsent(error.status(), error.reference());
        ObjectNode responses = operation.json().putObject("responses");
        responses.setAll(all);
    }

    private static void headers(Operation operation) {
        operation.responses().properties().forEach(entry -> {
            ObjectNode response = (ObjectNode) entry.getValue();
            for (String header : headersOf(operation, entry.getKey()))
                response.withObject("/headers").putObject(header).put("$ref", HEADERS + header);
        });
    }

    private static List<String> headersOf(Operation operation, String status) {
        List<String> headers = new ArrayList<>();
        if (status.equals("201") || status.equals("202") && operation.tellsWhere()) headers.add("Location");
        if (status.equals("200") && operation.isVersioned()) headers.add("ETag");
        return headers;
    }

    private void requestExample(ObjectNode json) {
        JsonNode example =
                examples.path("requests").path(json.path("operationId").asText());
        if (example.isMissingNode() || !json.has("requestBody")) return;
        json.path("requestBody").path(CONTENT).forEach(media -> ((ObjectNode) media).set("example", example));
    }

    private void answerExample(JsonNode response) {
        response.path(CONTENT).forEach(media -> {
            JsonNode items = media.path("schema").path("items");
            JsonNode example = exampleOf(items.isMissingNode() ? media.path("schema") : items);
            if (example.isMissingNode()) return;
            if (items.isMissingNode()) ((ObjectNode) media).set("example", example);
            else ((ObjectNode) media).putArray("example").add(example);
        });
    }

    private JsonNode exampleOf(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return examples.path("answers").path(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
