package io.baton.inbox;

import io.baton.links.RfiAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;

/**
 * The key with which a browser opens an RFI. It arrives in the address of a link, and stays in a cookie of this one page from then on: an
 * address is kept in histories, and people pass it on. A browser that keeps no cookies has it in each address, as its only way in.
 *
 * @param key if there is one
 * @param inAddress whether the address has it
 */
public record FollowKey(Optional<String> key, boolean inAddress) {
    private static final String PARAMETER = "key";
    private static final String SECURE_NAME = "__Secure-baton-request";
    private static final String LOCAL_NAME = "baton-request";
    /** As long as a session: somebody else may use the same browser tomorrow. The link in the mail opens the page again. */
    private static final Duration LIFE = Duration.ofHours(8);

    /** @return the key that a request brings: that of its address first, for it was followed just now */
    static FollowKey of(HttpRequest<?> request) {
        Optional<String> given = Optional.ofNullable(request.getParameters().get(PARAMETER));
        return given.isPresent() ? new FollowKey(given, true) : new FollowKey(kept(request), false);
    }

    /** @return whether the browser has kept this key, so that its address needs none */
    boolean isKept(HttpRequest<?> request) {
        return key.isPresent() && key.equals(kept(request));
    }

    /** @return whether a browser brings a key that it adds by itself */
    public static boolean carriedBy(HttpRequest<?> request) {
        return kept(request).isPresent();
    }

    /** @return what stands behind the path of each address of the page */
    String query() {
        return key.filter(_ -> inAddress)
                .map(given -> "?" + PARAMETER + "=" + RfiAddress.encoded(given))
                .orElse("");
    }

    /** @return the cookie that keeps it, for this RFI's page and forms only */
    Cookie cookie(String rfiId, InboxSettings settings) {
        return Cookie.of(name(settings.secure()), key.orElseThrow())
                .path(settings.at(RfiPageFilter.RFIS + RfiAddress.encoded(rfiId)))
                .httpOnly(true)
                .secure(settings.secure())
                .sameSite(SameSite.Lax)
                .maxAge(LIFE);
    }

    private static Optional<String> kept(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(SECURE_NAME)
                .or(() -> request.getCookies().findCookie(LOCAL_NAME))
                .map(Cookie::getValue);
    }

    private static String name(boolean secure) {
        return secure ? SECURE_NAME : LOCAL_NAME;
    }
}
