package io.baton.api.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;

/**
 * One operation of the document, and what its shape says of it.
 *
 * @param path its address
 * @param siblings all operations at this address, by method
 * @param json itself
 */
record Operation(String path, ObjectNode siblings, ObjectNode json) {
    private static final String DECISION = "#/components/schemas/DecisionAnswer";

    ObjectNode responses() {
        return (ObjectNode) json.get("responses");
    }

    boolean takes(String parameter) {
        return takes(json, parameter);
    }

    boolean takesParameters() {
        return !json.path("parameters").isEmpty();
    }

    boolean hasBody() {
        return json.has("requestBody");
    }

    boolean namesOne() {
        return path.contains("{");
    }

    /** @return whether it asks for a decision, or gives the result of one */
    boolean decides() {
        return answer().path("$ref").asText().equals(DECISION);
    }

    /** @return whether its answer is a version that the client can name in its next request */
    boolean isVersioned() {
        return decides()
                || answer().path("$ref").asText().endsWith("/RegistrationCase")
                || StreamSupport.stream(siblings.spliterator(), false)
                        .anyMatch(sibling -> takes(sibling, "If-Match") || takes(sibling, "If-None-Match"));
    }

    /** @return whether an answer that takes longer has an address of its own */
    boolean tellsWhere() {
        return !json.path("operationId").asText().equals("addTargets");
    }

    private JsonNode answer() {
        return responses().path("200").path("content").path("application/json").path("schema");
    }

    private static boolean takes(JsonNode operation, String parameter) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .anyMatch(one -> one.path("name").asText().equals(parameter));
    }
}
