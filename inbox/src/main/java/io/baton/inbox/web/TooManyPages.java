package io.baton.inbox.web;

import io.baton.api.web.Problem;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/** Says to somebody at a browser, in their language, that too many requests came from their network, and when to try again. */
@ServerFilter("/**")
final class TooManyPages implements Ordered {
    private final Html html;

    TooManyPages(Html html) {
        this.html = html;
    }

    /** Around the limit, and inside what makes pages of other problems. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.order();
    }

    /** @return the page; null if it is another answer, or a program has asked */
    @ResponseFilter
    @Nullable
    HttpResponse<?> page(HttpRequest<?> request, HttpResponse<?> response) {
        if (!(response.body() instanceof Problem problem) || problem.status() != HttpStatus.TOO_MANY_REQUESTS.getCode())
            return null;
        if (request.accept().stream().noneMatch(MediaType.TEXT_HTML_TYPE::equals)) return null;
        Reader reader = html.reader(request);
        String seconds = response.getHeaders().get(HttpHeaders.RETRY_AFTER);
        MutableHttpResponse<String> page =
                html.page(HttpStatus.TOO_MANY_REQUESTS, reader, new TooManyPage(String.valueOf(seconds)));
        response.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) values.forEach(value -> page.header(name, value));
        });
        return page;
    }
}
