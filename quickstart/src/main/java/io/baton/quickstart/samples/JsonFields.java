package io.baton.quickstart.samples;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.operations.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads the fields of one JSON object, and reports errors with file, entry and field. */
final class JsonFields {
    /** The symbol for values of later releases: nobody writes it. */
    private static final String OF_A_LATER_RELEASE = "UNKNOWN";

    private final JsonNode node;
    private final String place;
    private final Set<String> known = new LinkedHashSet<>();

    JsonFields(JsonNode node, String place) {
        this.node = node;
        this.place = place;
        if (!node.isObject()) throw new UserError(place + " must be an object");
    }

    /** @return what the reader makes of the fields; a field that it never reads is an error: a misspelt one would be lost */
    <T> T read(Function<JsonFields, T> reader) {
        T read = reader.apply(this);
        for (String field : (Iterable<String>) node::fieldNames)
            if (!known.contains(field)) throw wrong(field, "is unknown; known are " + String.join(", ", known));
        return read;
    }

    String text(String field) {
        JsonNode value = value(field);
        if (!value.isTextual()) throw wrong(field, value.isMissingNode() ? "is required" : "must be a text");
        return value.asText();
    }

    String textOrNull(String field) {
        return has(field) ? text(field) : null;
    }

    boolean flag(String field) {
        JsonNode value = value(field);
        if (!value.isMissingNode() && !value.isBoolean()) throw wrong(field, "must be true or false");
        return value.asBoolean(false);
    }

    Boolean flagOrNull(String field) {
        return has(field) ? flag(field) : null;
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : array(field)) {
            if (!value.isTextual()) throw wrong(field, "must be a list of texts");
            texts.add(value.asText());
        }
        return texts;
    }

    <T> List<T> objects(String field, Function<JsonFields, T> reader) {
        List<T> objects = new ArrayList<>();
        for (JsonNode value : array(field))
            objects.add(new JsonFields(value, place + "." + field + "[" + objects.size() + "]").read(reader));
        return objects;
    }

    <T> T object(String field, Function<JsonFields, T> reader) {
        if (!has(field)) throw wrong(field, "is required");
        return new JsonFields(node.get(field), place + "." + field).read(reader);
    }

    <T> T objectOrNull(String field, Function<JsonFields, T> reader) {
        return has(field) ? object(field, reader) : null;
    }

    <E extends Enum<E>> E oneOf(String field, Class<E> type) {
        return oneOf(field, type, text(field));
    }

    <E extends Enum<E>> List<E> severalOf(String field, Class<E> type) {
        return texts(field).stream().map(name -> oneOf(field, type, name)).toList();
    }

    private <E extends Enum<E>> E oneOf(String field, Class<E> type, String name) {
        List<E> choices = Arrays.stream(type.getEnumConstants())
                .filter(value -> !value.name().equals(OF_A_LATER_RELEASE))
                .toList();
        return choices.stream()
                .filter(value -> value.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> wrong(field, "must be one of " + choices));
    }

    private boolean has(String field) {
        return !value(field).isMissingNode() && !value(field).isNull();
    }

    private JsonNode value(String field) {
        known.add(field);
        return node.path(field);
    }

    private JsonNode array(String field) {
        JsonNode value = value(field);
        if (!value.isMissingNode() && !value.isArray()) throw wrong(field, "must be a list");
        return value;
    }

    /** @return the error, with file, entry and field */
    UserError wrong(String field, String what) {
        return new UserError(place + ": " + field + " " + what);
    }
}
