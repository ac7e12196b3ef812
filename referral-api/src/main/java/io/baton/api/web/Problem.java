package io.baton.api.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * An error, as RFC 9457 has it.
 *
 * @param type stable, so that clients can react to it
 * @param title the type, for people
 * @param status the HTTP status
 * @param detail explains this occurrence
 * @param errors the fields at fault
 */
@Serdeable
@Schema(description = "An error (RFC 9457); the type is stable, and the fields at fault are named.")
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<FieldError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE = "urn:baton:problem:";

    /**
     * A field at fault.
     *
     * @param field its path in the request
     * @param detail what is wrong with it
     */
    @Serdeable
    public record FieldError(String field, String detail) {}

    public static Problem of(int status, String name, String title, String detail) {
        return new Problem(TYPE + name, title, status, detail, null);
    }

    /** For a request that cannot be parsed; for one with invalid fields see {@link #invalid}. */
    public static Problem badRequest(String detail) {
        return of(400, "bad-request", "Bad request", detail);
    }

    public static Problem invalid(List<FieldError> errors) {
        return new Problem(TYPE + "invalid-request", "The request is invalid", 422, null, List.copyOf(errors));
    }

    /** For a resource that does not exist, or that the caller may not see: both get the same words. */
    public static Problem notFound() {
        return of(404, "not-found", "Not found", "It does not exist, or you may not see it.");
    }
}
