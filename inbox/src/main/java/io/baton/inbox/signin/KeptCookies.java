package io.baton.inbox.signin;

import io.baton.inbox.InboxSettings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;

/**
 * Whether a browser keeps our cookies, found out before its link is used up: a session is a cookie, and without it the next page would
 * only ask for the next sign-in.
 */
final class KeptCookies {
    private static final String NAME = "baton-cookies";
    private static final Duration LIFE = Duration.ofDays(1);

    private final InboxSettings settings;

    KeptCookies(InboxSettings settings) {
        this.settings = settings;
    }

    /** @return what a page puts into the browser from which a sign-in may follow */
    Cookie trial() {
        return Cookie.of(NAME, "kept")
                .path("/")
                .httpOnly(true)
                .secure(settings.secure())
                .sameSite(SameSite.Lax)
                .maxAge(LIFE);
    }

    /** @return whether the browser brings any back: one is enough to know */
    static boolean by(HttpRequest<?> request) {
        return !request.getCookies().getAll().isEmpty();
    }
}
