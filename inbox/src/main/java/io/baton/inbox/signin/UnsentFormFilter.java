package io.baton.inbox.signin;

import io.baton.inbox.InboxSettings;
import io.baton.inbox.session.OurForms;
import io.baton.inbox.session.Sessions;
import io.baton.inbox.web.Html;
import io.baton.inbox.web.OwnAddress;
import io.baton.inbox.web.Reader;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;

/**
 * Answers a form whose session has ended while it was written: with all that was written, ready to be sent again after the sign-in. A
 * redirect to the sign-in would lose it, at least in browsers that run no script. What another site sends is not offered again: its
 * button would send it with the next session.
 */
@ServerFilter(
        value = {"/inbox/**", "/profile/**", "/people", "/people/**", "/program/**"},
        methods = HttpMethod.POST)
final class UnsentFormFilter implements Ordered {
    private final Sessions sessions;
    private final OurForms forms;
    private final Html html;
    private final KeptCookies cookies;

    UnsentFormFilter(Sessions sessions, OurForms forms, Html html, InboxSettings settings) {
        this.sessions = sessions;
        this.forms = forms;
        this.html = html;
        cookies = new KeptCookies(settings);
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    /** @return the page that offers it again; null if it may go on */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> filter(HttpRequest<?> request) {
        if (request.getHeaders().contains(HttpHeaders.AUTHORIZATION) || !isForm(request) || !forms.isOurs(request))
            return null;
        if (sessions.of(request).isPresent()) return null;
        Reader reader = html.reader(request);
        UnsentFormPage page = UnsentFormPage.of(reader.address(), OwnAddress.behind(reader.address()), body(request));
        return html.page(HttpStatus.UNAUTHORIZED, reader, page).cookie(cookies.trial());
    }

    private static boolean isForm(HttpRequest<?> request) {
        return request instanceof ServerHttpRequest<?>
                && request.getContentType()
                        .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::matches)
                        .isPresent();
    }

    private static String body(HttpRequest<?> request) {
        try (CloseableAvailableByteBody body =
                ((ServerHttpRequest<?>) request).byteBody().buffer().join()) {
            return body.toString(StandardCharsets.UTF_8);
        }
    }
}
