package io.baton.quickstart.samples;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.operations.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Reads the fields of one JSON object, and names the place of what is wrong: file, entry and field. */
final class JsonFields {
    private final JsonNode node;
    private final String place;

    JsonFields(JsonNode node, String place) {
        this.node = node;
        this.place = place;
        if (!node.isObject()) throw new UserError(place + " must be an object");
    }

    String text(String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) throw wrong(field, value.isMissingNode() ? "is required" : "must be a text");
        return value.asText();
    }

    String textOrNull(String field) {
        return node.hasNonNull(field) ? text(field) : null;
    }

    boolean flag(String field) {
        JsonNode value = node.path(field);
        if (!value.isMissingNode() && !value.isBoolean()) throw wrong(field, "must be true or false");
        return value.asBoolean(false);
    }

    Boolean flagOrNull(String field) {
        return node.hasNonNull(field) ? flag(field) : null;
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
            objects.add(reader.apply(new JsonFields(value, place + "." + field + "[" + objects.size() + "]")));
        return objects;
    }

    <T> T object(String field, Function<JsonFields, T> reader) {
        if (!node.hasNonNull(field)) throw wrong(field, "is required");
        return reader.apply(new JsonFields(node.get(field), place + "." + field));
    }

    <T> T objectOrNull(String field, Function<JsonFields, T> reader) {
        return node.hasNonNull(field) ? object(field, reader) : null;
    }

    <E extends Enum<E>> E oneOf(String field, Class<E> type) {
        return oneOf(field, type, text(field));
    }

    <E extends Enum<E>> List<E> severalOf(String field, Class<E> type) {
        return texts(field).stream().map(name -> oneOf(field, type, name)).toList();
    }

    private <E extends Enum<E>> E oneOf(String field, Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw wrong(field, "must be one of " + Arrays.toString(type.getEnumConstants()));
        }
    }

    private JsonNode array(String field) {
        JsonNode value = node.path(field);
        if (!value.isMissingNode() && !value.isArray()) throw wrong(field, "must be a list");
        return value;
    }

    /** @return the error, with the place of the field */
    UserError wrong(String field, String what) {
        return new UserError(place + ": " + field + " " + what);
    }
}
