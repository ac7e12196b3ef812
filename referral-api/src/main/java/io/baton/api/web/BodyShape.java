package io.baton.api.web;

import io.baton.api.web.Problem.FieldError;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.beans.BeanProperty;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares a JSON body with the type that it is bound to, before it is bound. The library that binds stops at the first unknown field,
 * takes a list of one value for the value, and writes any other value as text: an address in brackets or a company called true would
 * be stored, and nobody would know what else the sender meant by it.
 */
public final class BodyShape {
    private static final String WRONG_TYPE = "has the wrong type";
    private static final String UNKNOWN = "is no field of this request";

    private final List<FieldError> wrongTypes = new ArrayList<>();
    private final List<FieldError> unknown = new ArrayList<>();

    private BodyShape() {}

    /** @return every value where a list, an object or a text belongs, or the other way round; if there is none, every unknown field */
    public static List<FieldError> faults(JsonNode body, Argument<?> type) {
        BodyShape shape = new BodyShape();
        shape.compare("", body, type);
        return shape.faults();
    }

    /** @return every field: a request without a body has none */
    static List<FieldError> faults(JsonNode body) {
        BodyShape shape = new BodyShape();
        if (body.isObject())
            body.entries().forEach(field -> shape.unknown.add(new FieldError(field.getKey(), UNKNOWN)));
        return shape.faults();
    }

    private void compare(String path, JsonNode value, Argument<?> type) {
        if (value.isNull()) return;
        Optional<BeanIntrospection<Object>> fields = fields(type);
        if (Collection.class.isAssignableFrom(type.getType())) compareEach(path, value, type.getFirstTypeVariable());
        else if (Map.class.isAssignableFrom(type.getType())) comparePerName(path, value, type.getTypeVariable("V"));
        else if (fields.isPresent()) compareFields(path, value, fields.get());
        else if (value.isContainerNode()) wrongTypes.add(new FieldError(path, WRONG_TYPE));
        // The library would write it as text, and the text into what people read.
        else if (type.getType() == String.class && !value.isString()) wrongTypes.add(new FieldError(path, WRONG_TYPE));
    }

    private void compareEach(String path, JsonNode list, Optional<Argument<?>> element) {
        if (!list.isArray()) wrongTypes.add(new FieldError(path, WRONG_TYPE));
        if (!list.isArray() || element.isEmpty()) return;
        for (int i = 0; i < list.size(); i++) compare(path + "[" + i + "]", list.get(i), element.get());
    }

    private void comparePerName(String path, JsonNode map, Optional<Argument<?>> value) {
        if (!map.isObject()) wrongTypes.add(new FieldError(path, WRONG_TYPE));
        if (!map.isObject() || value.isEmpty()) return;
        map.entries().forEach(entry -> compare(path + "." + entry.getKey(), entry.getValue(), value.get()));
    }

    private void compareFields(String path, JsonNode object, BeanIntrospection<Object> fields) {
        // At the root, the library says what it must be.
        if (!object.isObject() && !path.isEmpty()) wrongTypes.add(new FieldError(path, WRONG_TYPE));
        if (!object.isObject()) return;
        boolean takesNumbers = fields.getBeanType() == (Class<?>) MoneyJson.class;
        object.entries().forEach(entry -> {
            String field = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            fields.getProperty(entry.getKey())
                    .map(BeanProperty::asArgument)
                    .ifPresentOrElse(
                            type -> {
                                if (!takesNumbers || !entry.getValue().isNumber())
                                    compare(field, entry.getValue(), type);
                            },
                            () -> unknown.add(new FieldError(field, UNKNOWN)));
        });
    }

    /** @return the fields of a type that is read as an object; empty for values and lists */
    @SuppressWarnings("unchecked")
    private static Optional<BeanIntrospection<Object>> fields(Argument<?> type) {
        return type.getType().isRecord()
                ? BeanIntrospector.SHARED.findIntrospection((Class<Object>) type.getType())
                : Optional.empty();
    }

    /** While a value has the wrong type, nobody can know whose fields the unknown ones are. */
    private List<FieldError> faults() {
        return wrongTypes.isEmpty() ? unknown : wrongTypes;
    }
}
