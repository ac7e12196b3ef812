package io.baton.api.web;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import java.util.List;
import java.util.Optional;

/** Finds the field or parameter of the wrong type in the HTTP server's exception. */
public final class WrongFields {
    private static final String WRONG_TYPE = "has the wrong type";
    private static final String UNKNOWN = "is no field of this request";

    /** The beginning of the JSON library's message: it has no exception type for this error. */
    private static final String UNKNOWN_PROPERTY = "Unknown property";

    private WrongFields() {}

    /** @return the wrong field or parameter; empty for other errors, such as invalid JSON */
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
