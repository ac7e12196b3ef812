package io.baton.inbox.web;

import io.baton.api.web.NeededRoles;
import io.baton.api.web.Problem;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Shows a problem on the inbox's pages as a page. A reader without a session goes to the sign-in, which leads back. */
@ServerFilter({
    "/find",
    "/find/**",
    "/inbox",
    "/inbox/**",
    "/profile",
    "/profile/**",
    "/figures",
    "/board",
    "/program",
    "/program/**",
    "/signin",
    "/signin/**",
    "/people",
    "/people/**",
    "/sessions",
    "/sessions/**"
})
final class ProblemPages implements Ordered {
    private final Html html;

    ProblemPages(Html html) {
        this.html = html;
    }

    /** Around security, which finds some of them. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before() - 1;
    }

    /** @return the page; null if the answer is no problem */
    @ResponseFilter
    @Nullable
    HttpResponse<?> page(HttpRequest<?> request, HttpResponse<?> response) {
        if (!(response.body() instanceof Problem problem)) return null;
        Reader reader = html.reader(request);
        if (problem.status() == HttpStatus.UNAUTHORIZED.getCode()) return signIn(request, reader);
        if (isAddressOfForm(request, problem))
            return HttpResponse.seeOther(URI.create(reader.at(OwnAddress.behind(reader.address()))));
        return html.page(
                HttpStatus.valueOf(problem.status()), reader, ProblemPage.of(problem, NeededRoles.of(request)));
    }

    /** A browser shows the form's address after a refusal; people reload it, and keep it as a bookmark. */
    private static boolean isAddressOfForm(HttpRequest<?> request, Problem problem) {
        return problem.status() == HttpStatus.METHOD_NOT_ALLOWED.getCode() && request.getMethod() == HttpMethod.GET;
    }

    private static HttpResponse<?> signIn(HttpRequest<?> request, Reader reader) {
        // The sign-in leads back to the page with the form: a form is not sent again by itself.
        String back = request.getMethod() == HttpMethod.GET
                ? reader.address().replaceAll("[?&]ticket=[^&]*", "")
                : OwnAddress.behind(reader.address());
        String to = URLEncoder.encode(OwnAddress.of(back), StandardCharsets.UTF_8);
        return HttpResponse.seeOther(URI.create(reader.at("/signin?to=" + to)));
    }
}
