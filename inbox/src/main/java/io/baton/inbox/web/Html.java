package io.baton.inbox.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.baton.inbox.InboxSettings;
import io.baton.inbox.session.Sessions;
import io.baton.words.Languages;
import io.baton.words.Words;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Makes pages, and says how browsers are to hold them: never kept, never framed, loading nothing from anywhere else. */
@Singleton
public final class Html {
    /** What browsers are to hold pages to. */
    public static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private final InboxSettings settings;
    private final Sessions sessions;
    private final PageClock clock;
    private final Assets assets;

    Html(InboxSettings settings, Sessions sessions, InstantSource clock, Optional<PageClock> another, Assets assets) {
        this.settings = settings;
        this.sessions = sessions;
        this.clock = another.orElse(clock::instant);
        this.assets = assets;
    }

    /** @return who reads the answer to this request: in the language that they have chosen, else in their browser's */
    public Reader reader(HttpRequest<?> request) {
        return new Reader(
                words(request),
                sessions.of(request),
                clock.now(),
                Optional.ofNullable(request.getUri().getRawQuery())
                        .map(query -> request.getPath() + "?" + query)
                        .orElse(request.getPath()),
                settings,
                assets);
    }

    /** @return the page; if its reader has a session, the answer prolongs it */
    public MutableHttpResponse<String> page(HttpStatus status, Reader reader, Page page) {
        StringOutput html = new StringOutput();
        TEMPLATES.render(page.template(), Map.of("reader", reader, "page", page), html);
        MutableHttpResponse<String> answer = HttpResponse.<String>status(status)
                .body(html.toString())
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        reader.who().flatMap(sessions::prolonged).ifPresent(answer::cookie);
        return answer;
    }

    private static Words words(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(LanguageController.COOKIE)
                .map(Cookie::getValue)
                .map(Languages::of)
                .orElseGet(() -> Languages.accepted(
                        Optional.ofNullable(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE))
                                .orElse("")));
    }
}
