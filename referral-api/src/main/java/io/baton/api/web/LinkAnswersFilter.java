package io.baton.api.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Keeps what is read by a signed link out of every cache: the link needs no sign-in, so a proxy would hand the answer on. */
@ServerFilter("/v1/**")
final class LinkAnswersFilter {
    private static final String KEY = "key";
    private static final String NO_STORE = "no-store";

    @ResponseFilter
    void filter(HttpRequest<?> request, @Nullable MutableHttpResponse<?> response) {
        if (response != null && request.getParameters().contains(KEY))
            response.getHeaders().set(HttpHeaders.CACHE_CONTROL, NO_STORE);
    }
}
