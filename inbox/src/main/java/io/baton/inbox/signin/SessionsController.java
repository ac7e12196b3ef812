package io.baton.inbox.signin;

import io.baton.api.gateway.SessionBook;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.inbox.InboxSettings;
import io.baton.inbox.session.Sessions;
import io.baton.inbox.web.Html;
import io.baton.links.Ticket;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;

/** Shows somebody where they are signed in, and ends those sessions, one or all others. */
@Hidden
@Controller("/sessions")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class SessionsController {
    private final InboxSettings settings;
    private final Sessions sessions;
    private final SessionBook book;
    private final Html html;

    SessionsController(InboxSettings settings, Sessions sessions, SessionBook book, Html html) {
        this.settings = settings;
        this.sessions = sessions;
        this.book = book;
        this.html = html;
    }

    @Get("{?ended}")
    public HttpResponse<?> list(HttpRequest<?> request, @Nullable @QueryValue String ended) {
        Ticket here = session(request);
        SessionsPage page = new SessionsPage(book.of(Sessions.owner(here)), here.id(), ended != null);
        return html.page(HttpStatus.OK, html.reader(request), page);
    }

    /** Ends one of theirs. Their own one is a sign-out. */
    @Post("/end")
    public HttpResponse<?> end(HttpRequest<?> request, @Body Map<String, Object> form) {
        Ticket here = session(request);
        String id = form.get("session") instanceof String text ? text : "";
        book.end(Sessions.owner(here), id);
        return id.equals(here.id())
                ? HttpResponse.seeOther(URI.create(settings.at(Sessions.SIGN_IN + "?out=1")))
                        .cookie(sessions.ended())
                : back();
    }

    @Post("/others")
    public HttpResponse<?> endOthers(HttpRequest<?> request) {
        Ticket here = session(request);
        book.of(Sessions.owner(here)).stream()
                .map(SessionBook.Session::id)
                .filter(id -> !id.equals(here.id()))
                .forEach(id -> book.end(Sessions.owner(here), id));
        return back();
    }

    private HttpResponse<?> back() {
        return HttpResponse.seeOther(URI.create(settings.at("/sessions?ended=1")));
    }

    /** A program with a token has no session. */
    private Ticket session(HttpRequest<?> request) {
        return sessions.of(request).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
