package io.baton.api.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.lifecycle.referral.EngagementField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the generated schemas say what holds: a field that may not be absent is required, one that may is not, and nothing is ever
 * null but what a merge patch clears. The names are those of the API, not of its Java classes.
 */
final class Schemas {
    private static final String REFERENCE = "#/components/schemas/";
    private static final String MERGE_PATCH = "EngagementPatch";
    /** What only a later release knows; never sent. */
    private static final String UNKNOWN = "UNKNOWN";

    private final ObjectNode document;
    private final ObjectNode schemas;

    Schemas(ObjectNode document) {
        this.document = document;
        this.schemas = document.withObject("/components/schemas");
    }

    void complete() {
        rename();
        schemas.forEach(Schemas::require);
        objects(document).forEach(Schemas::tidy);
        clearable();
    }

    private void rename() {
        Map<String, JsonNode> named = new TreeMap<>();
        schemas.properties().forEach(entry -> {
            String name = named(entry.getKey());
            // A schema under its own name is complete; the processor's copy under the class's name is not.
            if (entry.getKey().equals(name)) named.put(name, entry.getValue());
            else named.putIfAbsent(name, entry.getValue());
        });
        schemas.removeAll();
        schemas.setAll(named);
    }

    /** Of a Java class's name, what the API calls it: RfiJson.TargetJson is a Target. */
    private static String named(String generated) {
        return generated.substring(generated.lastIndexOf('.') + 1).replaceAll("Json$", "");
    }

    /** Records mark with Nullable what may be absent; a request's field that the rules require is annotated. */
    private static void require(JsonNode schema) {
        if (!(schema.get("properties") instanceof ObjectNode properties)) return;
        List<String> declared = new ArrayList<>();
        schema.path("required").forEach(name -> declared.add(name.textValue()));
        List<String> required = properties.properties().stream()
                .filter(property -> declared.contains(property.getKey())
                        || !property.getValue().has("nullable"))
                .map(Map.Entry::getKey)
                .toList();
        ((ObjectNode) schema).remove("required");
        if (!required.isEmpty()) required.forEach(((ObjectNode) schema).putArray("required")::add);
    }

    private static void tidy(ObjectNode node) {
        node.remove("nullable");
        if (node.get("$ref") instanceof JsonNode reference && reference.isTextual())
            node.put("$ref", renamed(reference.textValue()));
        if (node.get("allOf") instanceof ArrayNode all) reference(node, all);
        if (node.get("enum") instanceof ArrayNode words) removeUnknown(words);
        if (node.get("description") instanceof JsonNode text && text.isTextual())
            node.put("description", capitalized(text.textValue()));
        if (node.has("in") && !node.path("schema").path("type").asText().equals("array")) node.remove("explode");
    }

    /** The processor adds what it knows of the Java type to what an annotation refers to. */
    private static void reference(ObjectNode node, ArrayNode all) {
        Optional<String> last = objects(all)
                .flatMap(part -> Optional.ofNullable(part.get("$ref")).stream())
                .map(reference -> renamed(reference.textValue()))
                .reduce((first, second) -> second);
        if (last.isEmpty()) return;
        node.remove(List.of("allOf", "type"));
        if (node.isEmpty()) node.put("$ref", last.get());
        else node.putArray("allOf").addObject().put("$ref", last.get());
    }

    private static String renamed(String reference) {
        return reference.startsWith(REFERENCE) ? REFERENCE + named(reference.substring(REFERENCE.length())) : reference;
    }

    private static void removeUnknown(ArrayNode words) {
        for (int i = words.size() - 1; i >= 0; i--) if (words.get(i).asText().equals(UNKNOWN)) words.remove(i);
    }

    private static String capitalized(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private void clearable() {
        ObjectNode properties = schemas.withObject("/" + MERGE_PATCH + "/properties");
        properties.properties().stream()
                .filter(property -> EngagementField.at(property.getKey())
                        .filter(field -> !field.required())
                        .isPresent())
                .forEach(property -> ((ObjectNode) property.getValue()).put("nullable", true));
    }

    /** @return all objects in a tree, children first */
    private static Stream<ObjectNode> objects(JsonNode tree) {
        List<ObjectNode> found = new ArrayList<>();
        tree.forEach(child -> objects(child).forEach(found::add));
        if (tree instanceof ObjectNode object) found.add(object);
        return found.stream();
    }
}
