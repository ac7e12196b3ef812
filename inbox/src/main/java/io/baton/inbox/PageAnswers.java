package io.baton.inbox;

import io.baton.api.web.Problem;
import io.baton.words.Languages;
import io.baton.words.Words;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** How pages leave: never kept, never framed, and never telling anybody else the key in their address. */
@Singleton
public final class PageAnswers {
    private final PageLayout layout;

    PageAnswers(PageLayout layout) {
        this.layout = layout;
    }

    /** @return whether the client is a browser, which would rather have a page than JSON */
    static boolean wanted(HttpRequest<?> request) {
        return request.getHeaders().accept().stream()
                .filter(type -> type.matches(MediaType.TEXT_HTML_TYPE) || type.matches(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(MediaType.TEXT_HTML_TYPE::equals)
                .isPresent();
    }

    /** @return the words for the reader, as far as their browser says what they read */
    static Words words(HttpRequest<?> request) {
        return Languages.accepted(Optional.ofNullable(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE))
                .orElse(""));
    }

    MutableHttpResponse<String> of(HttpStatus status, RfiPage page) {
        return of(status, layout.html(page));
    }

    MutableHttpResponse<String> of(HttpStatus status, Note note) {
        return of(status, layout.html(note));
    }

    private MutableHttpResponse<String> of(HttpStatus status, String html) {
        return HttpResponse.<String>status(status)
                .body(html)
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header("Content-Security-Policy", layout.policy())
                // Not "no-referrer": a browser then sends its forms with "Origin: null", which is refused on localhost.
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept, Accept-Language");
    }

    /** @return what leads on to another address, which is kept nowhere either */
    static MutableHttpResponse<String> elsewhere(String address) {
        return HttpResponse.<String>seeOther(URI.create(address))
                .header("Referrer-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept, Cookie");
    }

    /** @return what a problem looks like to somebody who reads a page */
    MutableHttpResponse<String> of(Problem problem, Words words) {
        boolean nowhere = problem.status() == HttpStatus.NOT_FOUND.getCode();
        String says = nowhere ? words.pages().noSuchLink() : words.pages().notPossible();
        return of(
                HttpStatus.valueOf(problem.status()), note(words, words.pages().yourRequest(), says));
    }

    /** @return the same for the page of a request: who brings no key has opened it before, by the link in a mail */
    MutableHttpResponse<String> of(Problem problem, FollowKey key, Words words) {
        boolean nowhere = problem.status() == HttpStatus.NOT_FOUND.getCode();
        if (!nowhere || key.key().isPresent()) return of(problem, words);
        return of(
                HttpStatus.NOT_FOUND,
                note(words, words.pages().yourRequest(), words.pages().openFromMail()));
    }

    MutableHttpResponse<String> later(Words words) {
        return of(
                HttpStatus.SERVICE_UNAVAILABLE,
                note(words, words.pages().yourRequest(), words.pages().later()));
    }

    private static Note note(Words words, String title, String says) {
        return new Note(words, title, says, Optional.empty());
    }
}
