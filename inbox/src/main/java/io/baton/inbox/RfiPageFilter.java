package io.baton.inbox;

import io.baton.api.rfis.RfiService;
import io.baton.api.web.Caller;
import io.baton.api.web.ProblemException;
import io.baton.links.RfiAddress;
import io.baton.projections.views.ViewsUnavailableException;
import io.baton.words.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers a browser that opens an RFI's link with the page; programs get JSON from the API at the same address. */
@ServerFilter({RfiPageFilter.RFIS + "*", RfiPageFilter.RFIS + "*/"})
class RfiPageFilter implements Ordered {
    static final String RFIS = "/v1/rfis/";
    private static final String OPENED = "opened";
    private static final String DONE = "done";
    private static final String OF = "of";
    private static final String SOLUTIONS = "solutions";

    private final RfiService service;
    private final RfiPages pages;
    private final InboxSettings settings;
    private final PageAnswers answers;

    RfiPageFilter(RfiService service, RfiPages pages, InboxSettings settings, PageAnswers answers) {
        this.service = service;
        this.pages = pages;
        this.settings = settings;
        this.answers = answers;
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
        String last = request.getUri().getRawPath().substring(RFIS.length());
        // Some mail programs put one there.
        if (last.endsWith("/")) return PageAnswers.elsewhere("../" + last.replaceFirst("/$", "") + query(request));
        String id = URLDecoder.decode(last, StandardCharsets.UTF_8);
        FollowKey key = FollowKey.of(request);
        try {
            return exchanged(request, id, key)
                    .orElseGet(() -> answers.of(HttpStatus.OK, page(request, id, key, words)));
        } catch (ProblemException e) {
            if (service.isOld(id, key.key().orElse(null)))
                return answers.of(HttpStatus.GONE, pages.old(id, key, words));
            return answers.of(e.problem(), key, words);
        } catch (ViewsUnavailableException e) {
            return answers.later(words);
        }
    }

    /**
     * @return what leads a browser to the page's address without the key. The first time, it leads to an address that shows whether the
     *     browser has kept the key; empty if it has not, and for an address that says what was done: the browser has been here before
     */
    private Optional<MutableHttpResponse<String>> exchanged(HttpRequest<?> request, String id, FollowKey key) {
        if (!key.inAddress() || !opens(id, key)) return Optional.empty();
        String page = "./" + RfiAddress.encoded(id);
        if (key.isKept(request)) return Optional.of(PageAnswers.elsewhere(page + rest(request)));
        if (Stream.of(OPENED, DONE, SOLUTIONS).anyMatch(request.getParameters()::contains)) return Optional.empty();
        return Optional.of(
                PageAnswers.elsewhere(page + key.query() + "&" + OPENED + "=1").cookie(key.cookie(id, settings)));
    }

    private static String query(HttpRequest<?> request) {
        return Optional.ofNullable(request.getUri().getRawQuery())
                .map(query -> "?" + query)
                .orElse("");
    }

    private boolean opens(String id, FollowKey key) {
        String given = key.key().orElse(null);
        return service.isCustomers(id, given) || service.isSenders(id, given);
    }

    private static String rest(HttpRequest<?> request) {
        String rest = Stream.of(DONE, OF, SOLUTIONS)
                .flatMap(name -> Optional.ofNullable(request.getParameters().get(name)).stream()
                        .map(value -> name + "=" + RfiAddress.encoded(value)))
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? "" : "?" + rest;
    }

    private RfiPage page(HttpRequest<?> request, String id, FollowKey key, Words words) {
        Optional<Caller> caller = request.getUserPrincipal(Authentication.class).map(Caller::of);
        return pages.page(
                service.read(caller, id, key.key().orElse(null)),
                key,
                words,
                RfiPages.done(request.getParameters().get(DONE)),
                Optional.ofNullable(request.getParameters().get(OF)),
                Optional.ofNullable(request.getParameters().get(SOLUTIONS)));
    }
}
