package io.baton.api.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Refuses bodies in a content coding: the service does not decompress them, and without that they would be invalid JSON. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ContentEncodingFilter {
    private static final String AS_IT_IS = "identity";

    @RequestFilter
    @Nullable
    HttpResponse<?> filter(HttpRequest<?> request) {
        String coding = request.getHeaders().get(HttpHeaders.CONTENT_ENCODING);
        if (coding == null || coding.equalsIgnoreCase(AS_IT_IS)) return null;
        return ProblemResponses.response(Problem.of(
                        415, "unsupported-media-type", "Unsupported media type", "Content-Encoding must be identity."))
                .header(HttpHeaders.ACCEPT_ENCODING, AS_IT_IS);
    }
}
