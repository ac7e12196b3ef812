package io.baton.inbox.signin;

import io.baton.inbox.InboxSettings;
import io.baton.inbox.session.Sessions;
import io.baton.inbox.web.Html;
import io.baton.inbox.web.OwnAddress;
import io.baton.inbox.web.Reader;
import io.baton.links.Ticket;
import io.baton.links.Tickets;
import io.baton.links.Tickets.Purpose;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** Signing in and out. */
@Hidden
@Controller(Sessions.SIGN_IN)
@Secured(SecurityRule.IS_ANONYMOUS)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class SignInController {
    private final InboxSettings settings;
    private final Sessions sessions;
    private final Html html;
    private final Tickets local;
    private final InstantSource clock;

    SignInController(InboxSettings settings, Sessions sessions, Html html, InstantSource clock) {
        this.settings = settings;
        this.sessions = sessions;
        this.html = html;
        this.clock = clock;
        local = Tickets.of(Purpose.LOCAL_SIGN_IN, settings.secret());
    }

    /** Asks who it is. */
    @Get("{?to,out}")
    public HttpResponse<?> ask(
            HttpRequest<?> request, @Nullable @QueryValue String to, @Nullable @QueryValue String out) {
        Reader reader = html.reader(request);
        return html.page(HttpStatus.OK, reader, SignInPage.asking(OwnAddress.of(to), out != null));
    }

    /** Signs in by a link. */
    @Get("/link{?ticket,to}")
    public HttpResponse<?> link(
            HttpRequest<?> request, @Nullable @QueryValue String ticket, @Nullable @QueryValue String to) {
        Optional<Ticket> known = Optional.ofNullable(ticket)
                .filter(text -> settings.localSignIn())
                .flatMap(text -> local.read(text, clock.instant()));
        if (known.isEmpty())
            return html.page(HttpStatus.GONE, html.reader(request), SignInPage.linkOver(OwnAddress.of(to)));
        return HttpResponse.seeOther(URI.create(settings.at(OwnAddress.of(to)))).cookie(sessions.begun(known.get()));
    }

    /** Signs out. */
    @Post("/out")
    public HttpResponse<?> out() {
        return HttpResponse.seeOther(URI.create(settings.at(Sessions.SIGN_IN + "?out=1")))
                .cookie(sessions.ended());
    }
}
