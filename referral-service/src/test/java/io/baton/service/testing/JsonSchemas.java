package io.baton.service.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The schemas of an OpenAPI document, as far as ours goes. Stricter than the standard: a field that the schema does not name is a
 * fault, too, since a generated client would not see it.
 */
public final class JsonSchemas {
    private final JsonNode document;

    /** Whether a body comes in or goes out: what is read-only is not sent. */
    public enum Way {
        IN,
        OUT
    }

    JsonSchemas(JsonNode document) {
        this.document = document;
    }

    /** @return what is wrong with the value, each with its path */
    public List<String> faults(JsonNode value, JsonNode schema, Way way) {
        List<String> faults = new ArrayList<>();
        check(value, schema, way, "$", faults);
        return faults;
    }

    /** @return the node, or the one that it refers to */
    public JsonNode resolved(JsonNode node) {
        if (node.has("$ref"))
            return resolved(document.at(node.get("$ref").textValue().substring(1)));
        return node.path("allOf").size() == 1 ? resolved(node.path("allOf").get(0)) : node;
    }

    private void check(JsonNode value, JsonNode reference, Way way, String at, List<String> faults) {
        JsonNode schema = resolved(reference);
        if (value.isNull()) {
            if (!reference.path("nullable").asBoolean()) faults.add(at + " is null");
            return;
        }
        switch (schema.path("type").asText()) {
            case "object" -> object(value, schema, way, at, faults);
            case "array" -> array(value, schema, way, at, faults);
            case "string" -> string(value, schema, at, faults);
            case "integer" -> that(value.isIntegralNumber(), at + " is no integer: " + value, faults);
            case "boolean" -> that(value.isBoolean(), at + " is no boolean: " + value, faults);
            default -> faults.add(at + " has no type that is known here: " + schema);
        }
    }

    private void object(JsonNode value, JsonNode schema, Way way, String at, List<String> faults) {
        that(value.isObject(), at + " is no object: " + value, faults);
        JsonNode properties = schema.path("properties");
        for (JsonNode name : schema.path("required")) {
            boolean sent = way == Way.OUT
                    || !properties.path(name.textValue()).path("readOnly").asBoolean();
            that(!sent || value.has(name.textValue()), at + "." + name.textValue() + " is absent", faults);
        }
        value.properties().forEach(entry -> {
            String field = at + "." + entry.getKey();
            JsonNode property = properties.path(entry.getKey());
            JsonNode known = property.isMissingNode() ? schema.path("additionalProperties") : property;
            if (known.isMissingNode()) faults.add(field + " is not in the schema");
            else check(entry.getValue(), known, way, field, faults);
        });
    }

    private void array(JsonNode value, JsonNode schema, Way way, String at, List<String> faults) {
        that(value.isArray(), at + " is no array: " + value, faults);
        for (int i = 0; i < value.size(); i++)
            check(value.get(i), schema.path("items"), way, at + "[" + i + "]", faults);
    }

    private static void string(JsonNode value, JsonNode schema, String at, List<String> faults) {
        that(value.isTextual(), at + " is no string: " + value, faults);
        List<String> words = new ArrayList<>();
        schema.path("enum").forEach(word -> words.add(word.textValue()));
        that(words.isEmpty() || words.contains(value.asText()), at + " is none of " + words + ": " + value, faults);
        that(isA(schema.path("format").asText(), value.asText()), at + " is no " + schema.path("format"), faults);
    }

    private static boolean isA(String format, String text) {
        try {
            switch (format) {
                case "date" -> LocalDate.parse(text);
                case "date-time" -> Instant.parse(text);
                default -> {
                    return true;
                }
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static void that(boolean holds, String fault, List<String> faults) {
        if (!holds) faults.add(fault);
    }
}
