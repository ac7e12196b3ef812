package io.baton.inbox;

import io.baton.api.rfis.RfiService;
import io.baton.api.web.Caller;
import io.baton.api.web.ProblemException;
import io.baton.projections.views.ViewsUnavailableException;
import io.baton.words.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Answers a browser that opens an RFI's link with the page; programs get JSON from the API at the same address. */
@ServerFilter(RfiPageFilter.RFIS + "*")
class RfiPageFilter implements Ordered {
    static final String RFIS = "/v1/rfis/";

    private final RfiService service;
    private final RfiPages pages;

    RfiPageFilter(RfiService service, RfiPages pages) {
        this.service = service;
        this.pages = pages;
    }

    /** After security, which knows the caller by then. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    /** @return the page; null if a program asks, which the API answers */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> page(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.GET || !PageAnswers.wanted(request)) return null;
        Words words = PageAnswers.words(request);
        try {
            return PageAnswers.of(HttpStatus.OK, PageLayout.html(page(request, words)));
        } catch (ProblemException e) {
            return PageAnswers.of(e.problem(), words);
        } catch (ViewsUnavailableException e) {
            return PageAnswers.later(words);
        }
    }

    private RfiPage page(HttpRequest<?> request, Words words) {
        Optional<Caller> caller = request.getUserPrincipal(Authentication.class).map(Caller::of);
        String id = URLDecoder.decode(request.getUri().getRawPath().substring(RFIS.length()), StandardCharsets.UTF_8);
        String key = request.getParameters().get("key");
        return pages.page(
                service.read(caller, id, key),
                key,
                words,
                RfiPages.done(request.getParameters().get("done")),
                Optional.ofNullable(request.getParameters().get("of")),
                Optional.ofNullable(request.getParameters().get("solutions")));
    }
}
