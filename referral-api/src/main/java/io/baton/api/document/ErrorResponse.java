package io.baton.api.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.api.document.Doors.Door;
import java.util.List;
import java.util.stream.Stream;

/** The answers other than success, and which operations give them. */
enum ErrorResponse {
    NOT_MODIFIED("304", "NotModified"),
    BAD_REQUEST("400", "BadRequest"),
    UNAUTHORIZED("401", "Unauthorized"),
    FORBIDDEN("403", "Forbidden"),
    NOT_FOUND("404", "NotFound"),
    CONFLICT("409", "Conflict"),
    VERSION_CONFLICT("412", "VersionConflict"),
    TOO_LARGE("413", "TooLarge"),
    UNSUPPORTED_MEDIA_TYPE("415", "UnsupportedMediaType"),
    INVALID("422", "Invalid"),
    UNAVAILABLE("503", "Unavailable"),
    /** What the server may answer to any request, such as 405 and 500. */
    OTHER("default", "Other");

    private final String status;
    private final String component;

    ErrorResponse(String status, String component) {
        this.status = status;
        this.component = component;
    }

    static List<ErrorResponse> of(Operation operation, Door door) {
        return Stream.of(values())
                .filter(error -> error.isGivenBy(operation, door))
                .toList();
    }

    private boolean isGivenBy(Operation operation, Door door) {
        return switch (this) {
            case NOT_MODIFIED -> operation.takes("If-None-Match");
            case BAD_REQUEST -> operation.takesParameters() || operation.hasBody();
            case FORBIDDEN -> door.needsCaller();
            case NOT_FOUND -> operation.namesOne();
            case CONFLICT -> operation.decides() || operation.takes("Idempotency-Key");
            case VERSION_CONFLICT -> operation.decides() || operation.takes("If-Match");
            case TOO_LARGE, UNSUPPORTED_MEDIA_TYPE -> operation.hasBody();
            // A token that is not valid is refused everywhere, as is a parameter that the operation does not have.
            case UNAUTHORIZED, INVALID, UNAVAILABLE, OTHER -> true;
        };
    }

    String status() {
        return status;
    }

    ObjectNode reference() {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/responses/" + component);
    }
}
