package io.baton.quickstart.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.baton.lifecycle.check.Typed;
import io.baton.operations.UserError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the fields of one JSON object, and reports all errors at once, with file, entry and field. A field at fault reads as some value
 * of its type: nobody gets it, because {@link #read} fails.
 */
final class JsonFields {
    /** The symbol for values of later releases: nobody writes it. */
    private static final String OF_A_LATER_RELEASE = "UNKNOWN";

    private final JsonNode node;
    private final String place;
    private final List<String> errors;
    private final Set<String> known = new LinkedHashSet<>();

    private JsonFields(JsonNode node, String place, List<String> errors) {
        this.node = node;
        this.place = place;
        this.errors = errors;
    }

    /**
     * @return what the reader makes of the fields
     * @throws UserError if any is wrong; a field that the reader does not know is an error: a misspelt one would be lost
     */
    static <T> T read(JsonNode node, String place, Function<JsonFields, T> reader) {
        if (!node.isObject()) throw new UserError(place + " must be an object");
        List<String> errors = new ArrayList<>();
        T read = new JsonFields(node, place, errors).read(reader);
        if (!errors.isEmpty()) throw new UserError(String.join(System.lineSeparator(), errors));
        return read;
    }

    private <T> T read(Function<JsonFields, T> reader) {
        T read = reader.apply(this);
        for (String field : (Iterable<String>) node::fieldNames)
            if (!known.contains(field)) wrong(field, "is unknown; known are " + String.join(", ", known));
        return read;
    }

    String text(String field) {
        JsonNode value = value(field);
        if (!value.isTextual()) wrong(field, value.isMissingNode() ? "is required" : "must be a text");
        return value.asText();
    }

    String textOrNull(String field) {
        return has(field) ? text(field) : null;
    }

    /** Many systems export a phone number as a number. */
    String phoneOrNull(String field) {
        return value(field).isIntegralNumber() ? value(field).asText() : textOrNull(field);
    }

    /** A blank one is absent, as everywhere. */
    boolean flag(String field) {
        JsonNode value = value(field);
        if (!has(field)) return false;
        String typed = value.isTextual() ? Typed.line(value.asText()) : value.asText();
        if (typed == null) return false;
        if (!typed.equals("true") && !typed.equals("false")) wrong(field, "must be true or false");
        return typed.equals("true");
    }

    Boolean flagOrNull(String field) {
        return has(field) ? flag(field) : null;
    }

    LocalDate dayOrNull(String field) {
        String typed = textOrNull(field);
        if (typed == null) return null;
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            wrong(field, "must be a day (2027-03-15)");
            return null;
        }
    }

    int number(String field, int usual) {
        JsonNode value = value(field);
        if (!has(field)) return usual;
        if (!value.canConvertToInt() || !value.isIntegralNumber()) wrong(field, "must be a whole number");
        return value.asInt();
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : array(field)) {
            if (!value.isTextual()) wrong(field, "must be a list of texts");
            texts.add(value.asText());
        }
        return texts;
    }

    <T> List<T> objects(String field, Function<JsonFields, T> reader) {
        List<T> objects = new ArrayList<>();
        for (JsonNode value : array(field)) objects.add(nested(value, field + "[" + objects.size() + "]", reader));
        return objects;
    }

    /** An absent object reads as an empty one: so all that it lacks is reported. */
    <T> T object(String field, Function<JsonFields, T> reader) {
        return nested(has(field) ? node.get(field) : JsonNodeFactory.instance.objectNode(), field, reader);
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

    private <E extends Enum<E>> E oneOf(String field, Class<E> type, String typed) {
        List<E> choices = Arrays.stream(type.getEnumConstants())
                .filter(value -> !value.name().equals(OF_A_LATER_RELEASE))
                .toList();
        String name = Typed.code(typed);
        return choices.stream()
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseGet(() -> {
                    if (!value(field).isMissingNode()) wrong(field, "must be one of " + choices);
                    return choices.getFirst();
                });
    }

    private <T> T nested(JsonNode value, String field, Function<JsonFields, T> reader) {
        String where = place + "." + field;
        if (value.isObject()) return new JsonFields(value, where, errors).read(reader);
        errors.add(where + " must be an object");
        return new JsonFields(JsonNodeFactory.instance.objectNode(), where, new ArrayList<>()).read(reader);
    }

    private boolean has(String field) {
        return !value(field).isMissingNode() && !value(field).isNull();
    }

    private JsonNode value(String field) {
        known.add(field);
        return node.path(field);
    }

    private Iterable<JsonNode> array(String field) {
        if (!has(field)) return List.of();
        if (!value(field).isArray()) wrong(field, "must be a list");
        return value(field);
    }

    private void wrong(String field, String what) {
        errors.add(place + ": " + field + " " + what);
    }

    /** @return an error that leaves nothing to read, after those that were found before */
    UserError unreadable(String field, String what) {
        if (errors.isEmpty()) wrong(field, what);
        return new UserError(String.join(System.lineSeparator(), errors));
    }
}
