package io.baton.inbox.signin;

import io.baton.api.gateway.SignInBook;
import io.baton.inbox.InboxSettings;
import io.baton.inbox.session.Sessions;
import io.baton.inbox.web.Home;
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
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Signing in and out. */
@Hidden
@Controller(Sessions.SIGN_IN)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class SignInController {
    private final InboxSettings settings;
    private final Sessions sessions;
    private final SignInBook book;
    private final Html html;
    private final Optional<Tickets> local;
    private final Tickets mailed;
    private final KeptCookies cookies;
    private final InstantSource clock;

    SignInController(InboxSettings settings, Sessions sessions, SignInBook book, Html html, InstantSource clock) {
        this.settings = settings;
        this.sessions = sessions;
        this.book = book;
        this.html = html;
        this.clock = clock;
        local = settings.localKeys().map(keys -> Tickets.of(Purpose.LOCAL_SIGN_IN, keys));
        mailed = Tickets.of(Purpose.SIGN_IN, settings.linkKeys());
        cookies = new KeptCookies(settings);
    }

    /** Asks who it is. */
    @Get("{?to,out}")
    public HttpResponse<?> ask(
            HttpRequest<?> request, @Nullable @QueryValue String to, @Nullable @QueryValue String out) {
        Reader reader = html.reader(request);
        return html.page(HttpStatus.OK, reader, SignInPage.asking(OwnAddress.of(to), out != null))
                .cookie(cookies.trial());
    }

    /** Has a link mailed. The answer is the same whether or not the address is known. */
    @Post
    public HttpResponse<?> mail(HttpRequest<?> request, @Body Map<String, Object> form) {
        Reader reader = html.reader(request);
        String to = OwnAddress.of(text(form, "to"));
        String address = text(form, "email").strip();
        if (!address.isEmpty()) book.ask(address, reader.language(), to);
        return html.page(HttpStatus.OK, reader, SignInPage.mailed(to, address, !KeptCookies.by(request)));
    }

    /**
     * Shows the button that uses a link: programs that look into mails follow links, and must not use them up. On one's own
     * machine, a link signs in by itself.
     */
    @Get("/link{?ticket,to}")
    public HttpResponse<?> link(
            HttpRequest<?> request, @Nullable @QueryValue String ticket, @Nullable @QueryValue String to) {
        Reader reader = html.reader(request);
        Optional<Ticket> here =
                Optional.ofNullable(ticket).flatMap(text -> local.flatMap(tickets -> read(tickets, text)));
        if (here.isPresent())
            return begun(sessions.begunHere(here.get(), request), proved(request, home(here.get(), to)));
        return Optional.ofNullable(ticket)
                .flatMap(text -> read(mailed, text))
                .<HttpResponse<?>>map(known -> html.page(
                                HttpStatus.OK, reader, new UseLinkPage(ticket, OwnAddress.of(to), name(known), false))
                        .cookie(cookies.trial()))
                .orElseGet(() -> html.page(HttpStatus.GONE, reader, SignInPage.linkOver(OwnAddress.of(to))));
    }

    /** A browser that has shown no cookie yet shows by the next page whether it keeps any. */
    private static String proved(HttpRequest<?> request, String to) {
        return KeptCookies.by(request)
                ? to
                : Sessions.SIGN_IN + "/kept?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    /** Leads on to a page, or says what it takes: without cookies, the page would only ask for the next sign-in. */
    @Get("/kept{?to}")
    public HttpResponse<?> kept(HttpRequest<?> request, @Nullable @QueryValue String to) {
        String page = OwnAddress.of(to);
        if (sessions.of(request).isPresent()) return HttpResponse.seeOther(URI.create(settings.at(page)));
        return html.page(HttpStatus.PRECONDITION_REQUIRED, html.reader(request), SignInPage.notKept(page))
                .cookie(cookies.trial());
    }

    /** Uses a link; not in a browser that keeps no cookies, which could do nothing with it. */
    @Post("/link")
    public HttpResponse<?> use(HttpRequest<?> request, @Body Map<String, Object> form) {
        String to = OwnAddress.of(text(form, "to"));
        String ticket = text(form, "ticket");
        Optional<Ticket> link = read(mailed, ticket);
        if (link.isPresent() && !KeptCookies.by(request)) return withoutCookies(request, ticket, to, link.get());
        return link.filter(known -> book.use(known.id()))
                .<HttpResponse<?>>map(known -> begun(sessions.begun(known, request), home(known, to)))
                .or(() -> link.filter(known -> isSignedIn(known, request))
                        .map(known -> HttpResponse.seeOther(URI.create(settings.at(home(known, to))))))
                .orElseGet(() -> html.page(HttpStatus.GONE, html.reader(request), SignInPage.linkOver(to)));
    }

    /** Who goes back and presses the button again is where it leads to already. */
    private boolean isSignedIn(Ticket link, HttpRequest<?> request) {
        return sessions.of(request)
                .filter(here -> here.partnerId().equals(link.partnerId())
                        && here.email().equals(link.email()))
                .isPresent();
    }

    private HttpResponse<?> withoutCookies(HttpRequest<?> request, String ticket, String to, Ticket link) {
        UseLinkPage page = new UseLinkPage(ticket, to, name(link), true);
        return html.page(HttpStatus.PRECONDITION_REQUIRED, html.reader(request), page)
                .cookie(cookies.trial());
    }

    /** Signs out. */
    @Post("/out")
    public HttpResponse<?> out(HttpRequest<?> request) {
        sessions.end(request);
        return HttpResponse.seeOther(URI.create(settings.at(Sessions.SIGN_IN + "?out=1")))
                .cookie(sessions.ended());
    }

    private HttpResponse<?> begun(Cookie session, String to) {
        return HttpResponse.seeOther(URI.create(settings.at(OwnAddress.of(to)))).cookie(session);
    }

    private static String home(Ticket who, @Nullable String to) {
        return Home.instead(OwnAddress.of(to), who.partnerId(), who.roles());
    }

    private Optional<Ticket> read(Tickets tickets, String ticket) {
        return tickets.read(ticket, clock.instant());
    }

    private static String name(Ticket ticket) {
        return ticket.name().orElse(ticket.userId());
    }

    private static String text(Map<String, Object> form, String field) {
        return form.get(field) instanceof String text ? text : "";
    }
}
