package io.baton.api.web;

import io.baton.api.access.ProviderUnavailableException;
import io.baton.kafka.write.NotAppendedException;
import io.baton.kafka.write.TooLargeException;
import io.baton.lifecycle.roles.Role;
import io.baton.projections.feed.TooManyWaitingException;
import io.baton.projections.views.InvalidCursorException;
import io.baton.projections.views.ViewsUnavailableException;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every error as a problem (RFC 9457): our own, and those that the HTTP server finds before us. */
@Factory
public final class ProblemResponses {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);
    private static final String A_LITTLE_LATER = "1";

    @Singleton
    ExceptionHandler<ProblemException, HttpResponse<Problem>> problems() {
        return (request, exception) -> response(exception.problem());
    }

    @Singleton
    ExceptionHandler<ViewsUnavailableException, HttpResponse<Problem>> viewsUnavailable() {
        return (request, exception) -> {
            LOG.info("{} could not be answered", request.getPath(), exception);
            return later("The data is still being read. Try again in a moment.");
        };
    }

    @Singleton
    ExceptionHandler<NotAppendedException, HttpResponse<Problem>> notAppended() {
        return (request, exception) ->
                later("The request was not accepted, and nothing has changed. Try again in a moment.");
    }

    @Singleton
    ExceptionHandler<TooLargeException, HttpResponse<Problem>> tooLarge() {
        return (request, exception) -> response(Problem.of(
                413,
                "too-large",
                "The request is too large",
                "All texts together must be less than " + exception.most() + " bytes."));
    }

    @Singleton
    ExceptionHandler<TooManyWaitingException, HttpResponse<Problem>> tooManyWaiting() {
        return (request, exception) -> later("Too many requests are waiting for answers. Try again in a moment.");
    }

    @Singleton
    ExceptionHandler<InvalidCursorException, HttpResponse<Problem>> invalidCursor() {
        return (request, exception) ->
                response(Problem.invalid(List.of(new Problem.FieldError("cursor", exception.getMessage()))));
    }

    @Singleton
    ExceptionHandler<ProviderUnavailableException, HttpResponse<Problem>> providerUnavailable() {
        return (request, exception) -> {
            LOG.warn("{} could not be answered", request.getPath(), exception);
            return later("The identity provider does not answer. Try again in a moment.");
        };
    }

    /** 401 without a token, 401 with {@code invalid_token} for one that is not believed, 403 for a known caller without the right. */
    @Singleton
    @Replaces(DefaultAuthorizationExceptionHandler.class)
    ExceptionHandler<AuthorizationException, HttpResponse<Problem>> unauthorized() {
        return (request, exception) -> exception.isForbidden()
                ? response(Problem.of(403, "forbidden", "Forbidden", "Your role may not do this." + whoMay(request)))
                : request.getHeaders().getAuthorization().isPresent() ? invalidToken() : noToken();
    }

    private static String whoMay(HttpRequest<?> request) {
        String roles = NeededRoles.of(request).stream().map(Role::inToken).collect(Collectors.joining(", "));
        return roles.isEmpty() ? "" : " One of these roles may: " + roles + ".";
    }

    private static HttpResponse<Problem> noToken() {
        return response(Problem.of(401, "unauthorized", "Unauthorized", "A bearer token is needed."))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private static HttpResponse<Problem> invalidToken() {
        return response(Problem.of(401, "unauthorized", "Unauthorized", "The bearer token is not valid, or has ended."))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }

    @Singleton
    @Replaces(ErrorResponseProcessor.class)
    ErrorResponseProcessor<Problem> foundByTheServer() {
        return (context, response) -> {
            Problem problem =
                    context.getRootCause().flatMap(UnreadBody::in).orElseGet(() -> problem(context, response));
            return response.status(problem.status(), problem.title())
                    .body(problem)
                    .contentType(Problem.MEDIA_TYPE);
        };
    }

    private static Problem problem(ErrorContext context, HttpResponse<?> response) {
        int status = response.code();
        if (status == 404) return Problem.notFound();
        String name = response.reason().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        // The cause is internal: it goes to the log only.
        if (status >= 500)
            return Problem.of(status, name, response.reason(), "This is an error on our side. It has been logged.");
        String detail = context.getErrors().isEmpty()
                ? null
                : context.getErrors().getFirst().getMessage();
        return Problem.of(status, name, response.reason(), detail);
    }

    private static MutableHttpResponse<Problem> later(String detail) {
        return response(Problem.of(503, "unavailable", "Temporarily unavailable", detail))
                .header(HttpHeaders.RETRY_AFTER, A_LITTLE_LATER);
    }

    public static MutableHttpResponse<Problem> response(Problem problem) {
        return HttpResponse.<Problem>status(problem.status(), problem.title())
                .body(problem)
                .contentType(Problem.MEDIA_TYPE);
    }
}
