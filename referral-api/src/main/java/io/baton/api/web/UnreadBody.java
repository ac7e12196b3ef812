package io.baton.api.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import java.util.Optional;

/** Turns the exceptions that the HTTP server throws for a body into problems that name the field or position. */
final class UnreadBody {
    private static final int BAD_REQUEST = 400;

    private UnreadBody() {}

    /** @return the problem; empty if it was not about the body or a parameter */
    static Optional<Problem> in(Throwable thrown) {
        return cause(thrown, JacksonException.class)
                .map(UnreadBody::noJson)
                .or(() -> cause(thrown, UnsatisfiedBodyRouteException.class)
                        .map(missing -> Problem.badRequest("The body is missing: it must be a JSON object.")))
                .or(() -> WrongFields.in(thrown).map(Problem::invalid))
                .or(() -> cause(thrown, SerdeException.class)
                        .map(unread -> Problem.badRequest("The body must be a JSON object.")));
    }

    private static Problem noJson(JacksonException syntax) {
        return Problem.of(BAD_REQUEST, "invalid-json", "Invalid JSON", place(syntax) + said(syntax));
    }

    /** Where a bound of the parser is exceeded, such as that of nesting, it does not say where. */
    private static String place(JacksonException syntax) {
        JsonLocation at = syntax.getLocation();
        return at == null ? "" : "Line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    }

    /** Removes the parser's remarks about its own buffers. */
    private static String said(JacksonException syntax) {
        return syntax.getOriginalMessage().replaceFirst("(?s) \\(start marker.*", "");
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        if (type.isInstance(thrown)) return Optional.of(type.cast(thrown));
        return Optional.ofNullable(thrown.getCause()).flatMap(inner -> cause(inner, type));
    }
}
