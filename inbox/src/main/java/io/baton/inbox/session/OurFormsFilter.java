package io.baton.inbox.session;

import io.baton.api.web.Problem;
import io.baton.api.web.ProblemResponses;
import io.baton.inbox.FollowKey;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Set;

/**
 * Refuses what another site makes a browser send with its session: browsers add the cookie by themselves. A request by token carries no
 * such danger, and may come from anywhere.
 */
@ServerFilter("/**")
final class OurFormsFilter implements Ordered {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Sessions sessions;
    private final OurForms forms;

    OurFormsFilter(Sessions sessions, OurForms forms) {
        this.sessions = sessions;
        this.forms = forms;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    /** @return the refusal; null if it may go on */
    @RequestFilter
    @Nullable
    HttpResponse<?> filter(HttpRequest<?> request) {
        if (SAFE.contains(request.getMethod()) || byToken(request) || !bySession(request)) return null;
        if (forms.isOurs(request)) return null;
        return ProblemResponses.response(
                Problem.of(403, "other-site", "Forbidden", "This was not sent from our page."));
    }

    private static boolean byToken(HttpRequest<?> request) {
        return request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
    }

    /** Signing in begins a session, and nobody else may choose for a browser which one. */
    private boolean bySession(HttpRequest<?> request) {
        return sessions.carriedBy(request)
                || FollowKey.carriedBy(request)
                || request.getPath().startsWith(Sessions.SIGN_IN);
    }
}
