package io.baton.api.web;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import java.util.List;
import java.util.Optional;

/** Finds the field or parameter whose type is wrong in what the HTTP server throws for it. */
public final class WrongFields {
    private static final String WRONG_TYPE = "has the wrong type";
    private static final String UNKNOWN = "is no field of this request";

    /** How the JSON library begins its message: it has no type of its own for it. */
    private static final String UNKNOWN_PROPERTY = "Unknown property";

    private WrongFields() {}

    /** @return the one at fault; empty if it is something else, such as no JSON at all */
    public static Optional<List<Problem.FieldError>> in(Throwable thrown) {
        return body(thrown).or(() -> parameter(thrown)).map(List::of);
    }

    private static Optional<Problem.FieldError> body(Throwable thrown) {
        if (thrown instanceof SerdeException unread && !unread.getPath().isEmpty())
            return Optional.of(new Problem.FieldError(path(unread.getPath().reversed()), detail(unread)));
        return Optional.ofNullable(thrown.getCause()).flatMap(WrongFields::body);
    }

    private static String detail(SerdeException unread) {
        return String.valueOf(unread.getMessage()).contains(UNKNOWN_PROPERTY) ? UNKNOWN : WRONG_TYPE;
    }

    private static Optional<Problem.FieldError> parameter(Throwable thrown) {
        return thrown instanceof ConversionErrorException unread
                        && !unread.getArgument().getName().equals("body")
                ? Optional.of(new Problem.FieldError(unread.getArgument().getName(), WRONG_TYPE))
                : Optional.empty();
    }

    private static String path(List<ReferencePath> steps) {
        StringBuilder path = new StringBuilder();
        for (ReferencePath step : steps) path.append(step(step));
        return path.indexOf(".") == 0 ? path.substring(1) : path.toString();
    }

    private static String step(ReferencePath step) {
        return switch (step) {
            case PropertyReferencePath property -> "." + property.property().getName();
            case CollectionItemReferencePath item -> "[" + item.index() + "]";
            case MapItemReferencePath entry -> "." + entry.key();
        };
    }
}
